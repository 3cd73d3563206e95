import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { editionById } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import { publicationRow, reviewRow } from "./publishing";
import { refusal, stagesOf } from "./stages";
import { createWorld, event, insert, move, revisionRow, transaction, zeros } from "./world";

const { pool } = testDatabase();
const { submitted, approved, published, sql, witnessed } = stagesOf(pool);

describe("nothing changes in silence", () => {
  it("refuses every change of every guarded table without an event of its transaction", async () => {
    const world = await createWorld(pool);
    const changes = [
      ["UPDATE offices SET position = 9 WHERE id = $1", world.office],
      ["UPDATE accounts SET failed_sign_ins = 3 WHERE id = $1", world.clerk],
      ["UPDATE accounts SET locked_until = now() WHERE id = $1", world.clerk],
      ["DELETE FROM accounts WHERE id = $1", world.clerk],
      ["UPDATE seasons SET legal_due = '2030-01-01' WHERE id = $1", world.season],
      ["UPDATE reports SET changed_at = now() WHERE id = $1", world.report],
      ["DELETE FROM reports WHERE id = $1", world.report],
      [
        "INSERT INTO draft_entries (report_id, key, raw, changed_by) SELECT $1, 'k', '1', max(id) FROM accounts",
        world.report,
      ],
      [
        "INSERT INTO offices (type, full_name, short_name, slug) SELECT 'region', 'a', 'a', 'a' || $1::int",
        world.report,
      ],
    ] as const;
    for (const [text, id] of changes)
      expect([text, await refusal(sql(text, [id]))]).toEqual([text, "witnessed"]);
  });

  it("refuses revisions, reviews and publications without their event", async () => {
    const world = await createWorld(pool);
    expect(await refusal(insert(pool, "revisions", revisionRow(world, zeros()), false))).toBe("witnessed");
    const under = await submitted();
    await transaction(pool, (client) => move(client, under.report, "reviewing"));
    expect(await refusal(insert(pool, "reviews", reviewRow(under, under.revision), false))).toBe("witnessed");
    const ready = await approved();
    const attempt = transaction(pool, async (client) => {
      const row = publicationRow(ready, ready.revision, ready.sha256);
      const id = await insert(client, "publications", row, false);
      await client.query("INSERT INTO outbox (publication_id) VALUES ($1)", [id]);
      await move(client, ready.report, "published");
    });
    expect(await refusal(attempt)).toBe("witnessed");
  });

  it("takes neither an event of another transaction, nor of another subject, nor one taken back", async () => {
    const { office, clerk } = await createWorld(pool);
    await transaction(pool, (client) => event(client, "offices", office));
    const change = "UPDATE offices SET position = 9 WHERE id = $1";
    expect(await refusal(sql(change, [office]))).toBe("witnessed");
    expect(await refusal(witnessed("accounts", office, change, [office]))).toBe("witnessed");
    expect(await refusal(witnessed("offices", clerk + 1_000, change, [office]))).toBe("witnessed");
    const takenBack = transaction(pool, async (client) => {
      await client.query(change, [office]);
      await client.query("SAVEPOINT s");
      await event(client, "offices", office);
      await client.query("SET CONSTRAINTS ALL IMMEDIATE");
      await client.query("ROLLBACK TO s");
    });
    expect(await refusal(takenBack)).toBe("witnessed");
  });

  it("believes no transaction number an event brings, only its own", async () => {
    const { office } = await createWorld(pool);
    const { rows } = await pool.query<{ next: string }>(
      `INSERT INTO events (kind, subject, subject_id, txid)
       VALUES ('forged', 'offices', $1, ((pg_current_xact_id()::text::bigint + 1)::text)::xid8) RETURNING txid = pg_current_xact_id() AS own`,
      [office],
    );
    expect(rows).toEqual([{ own: true }]);
  });

  it("is not switched off by a replication role", async () => {
    const { office } = await createWorld(pool);
    const attempt = transaction(pool, async (client) => {
      await client.query("SET LOCAL session_replication_role = replica");
      await client.query("UPDATE offices SET position = 9 WHERE id = $1", [office]);
    });
    expect(await refusal(attempt)).toBe("witnessed");
  });

  it("lets a change pass with its event", async () => {
    const { office } = await createWorld(pool);
    await witnessed("offices", office, "UPDATE offices SET position = 9 WHERE id = $1", [office]);
  });
});

describe("what was written stays", () => {
  it.each(["events", "revisions", "reviews", "publications"])(
    "never changes or deletes %s",
    async (table) => {
      const world = await published();
      const id = table === "events" ? "id" : "report_id";
      const value = table === "events" ? "(SELECT max(id) FROM events)" : String(world.report);
      const change =
        table === "revisions" ? "judgement = '[]'" : table === "events" ? "kind = 'x'" : "report_id = 1";
      const attempts = [
        `UPDATE ${table} SET ${change} WHERE ${id} = ${value}`,
        `DELETE FROM ${table} WHERE ${id} = ${value}`,
      ];
      for (const text of attempts) {
        expect(await refusal(sql(text))).toBe("immutable");
        expect(await refusal(witnessed("reports", world.report, text))).toBe("immutable");
      }
      expect(await refusal(sql(`TRUNCATE ${table} CASCADE`))).toBe("immutable");
    },
  );

  it.each(["offices", "accounts", "seasons", "reports", "draft_entries", "outbox"])(
    "never empties %s",
    async (table) => {
      expect(await refusal(sql(`TRUNCATE ${table} CASCADE`))).toBe("immutable");
    },
  );

  it("refuses UPDATE … SET total + 1 on a submitted report, event or not", async () => {
    const { report, revision } = await submitted();
    const place = cellsOf(editionById("2021")).findIndex(({ total }) => total) + 1;
    const text = `UPDATE revisions SET "values"[${place}] = "values"[${place}] + 1 WHERE id = ${revision}`;
    expect(await refusal(sql(text))).toBe("immutable");
    expect(await refusal(witnessed("reports", report, text))).toBe("immutable");
  });

  it("keeps the outbox: nothing is taken out, only what the publisher did is noted", async () => {
    const { publication } = await published();
    expect(await refusal(sql("DELETE FROM outbox"))).toBe("immutable");
    expect(
      await refusal(sql("UPDATE outbox SET created_at = now() WHERE publication_id = $1", [publication])),
    ).toBe("outbox_fixed");
    await sql("UPDATE outbox SET done_at = now(), sequence = $1 WHERE publication_id = $1", [publication]);
  });
});
