import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { publicationRow, publish, reviewRow } from "./publishing";
import { refusal, stagesOf } from "./stages";
import {
  createWorld,
  insert,
  move,
  revisionRow,
  sha256,
  submit,
  transaction,
  zeros,
  type World,
} from "./world";

const { pool } = testDatabase();
const { submitted, approved, witnessed } = stagesOf(pool);

describe("a draft is open as long as its report is", () => {
  const write = (world: World) =>
    witnessed(
      "reports",
      world.report,
      "INSERT INTO draft_entries (report_id, key, raw, changed_by) VALUES ($1, 'k', '1', $2)",
      [world.report, world.clerk],
    );

  it("takes entries in draft and refuses them once submitted", async () => {
    const world = await createWorld(pool);
    await write(world);
    await submit(pool, world, revisionRow(world, zeros()));
    expect(await refusal(write(world))).toBe("entry_open");
    const change = "UPDATE draft_entries SET raw = '2', version = version + 1 WHERE report_id = $1";
    expect(await refusal(witnessed("reports", world.report, change, [world.report]))).toBe("entry_open");
    const remove = "DELETE FROM draft_entries WHERE report_id = $1";
    expect(await refusal(witnessed("reports", world.report, remove, [world.report]))).toBe("entry_open");
  });

  it("counts every version", async () => {
    const world = await createWorld(pool);
    await write(world);
    for (const version of ["version", "version + 2", "1"]) {
      const change = `UPDATE draft_entries SET raw = '2', version = ${version} WHERE report_id = $1`;
      expect(await refusal(witnessed("reports", world.report, change, [world.report]))).toBe("entry_version");
    }
  });

  it("lets a save wait for the submission under way and then refuses it", async () => {
    const world = await createWorld(pool);
    const late: Promise<string>[] = [];
    await transaction(pool, async (client) => {
      const revision = await insert(client, "revisions", revisionRow(world, zeros()), false);
      await move(client, world.report, "submitted", revision);
      late.push(refusal(write(world)));
      await expect
        .poll(
          async () =>
            (await pool.query("SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'")).rowCount,
        )
        .toBe(1);
    });
    expect(await late[0]).toBe("entry_open");
  });
});

describe("four eyes", () => {
  async function reviewing() {
    const world = await submitted();
    await transaction(pool, (client) => move(client, world.report, "reviewing"));
    return world;
  }
  const judgeAs = (world: World & { revision: number }, change: Readonly<Record<string, unknown>>) =>
    refusal(
      transaction(pool, async (client) => {
        const row = { ...reviewRow(world, world.revision), ...change };
        await insert(client, "reviews", row, false);
        await move(client, world.report, row.verdict);
      }),
    );

  it("lets nobody judge what he submitted", async () => {
    const world = await reviewing();
    expect(await judgeAs(world, { reviewer_id: world.clerk })).toBe("review_four_eyes");
  });

  it("takes no return without a reason, blanks of any width not being one", async () => {
    const world = await reviewing();
    for (const reason of [null, "", "  ", "　\n"])
      expect(await judgeAs(world, { verdict: "returned", reason })).toBe("review_reason");
    expect(await judgeAs(world, { verdict: "kept" })).toMatch(/review_verdict|review_current/u);
  });

  it("takes one verdict a revision, of the revision under review only", async () => {
    const world = await approved();
    expect(await judgeAs(world, {})).toBe("review_once");
    const fresh = await submitted();
    expect(await judgeAs(fresh, {})).toBe("review_current");
    const [mine, other] = [await reviewing(), await reviewing()];
    expect(await judgeAs(mine, { revision_id: other.revision })).toBe("review_current");
  });

  it("lets one of two approvals at the same moment through, never both", async () => {
    const world = await reviewing();
    const outcomes = await Promise.all([judgeAs(world, {}), judgeAs(world, {})]);
    expect(outcomes.filter((outcome) => outcome === "nothing refused it")).toHaveLength(1);
  });
});

describe("a publication", () => {
  const publishWith = async (change: Readonly<Record<string, unknown>>) => {
    const world = await approved();
    return refusal(
      publish(pool, world, { ...publicationRow(world, world.revision, world.sha256), ...change }),
    );
  };

  it("bears the hash of its revision, of its report, of its office and year", async () => {
    const stranger = await approved();
    const pair = "publications_revision_id_report_id_content_sha256_fkey";
    expect(await publishWith({ content_sha256: sha256("other words") })).toBe(pair);
    expect(await publishWith({ revision_id: stranger.revision })).toBe(pair);
    expect(await publishWith({ year: 2023 })).toBe("publications_report_id_office_id_year_fkey");
    expect(await publishWith({ office_id: stranger.office })).toBe(
      "publications_report_id_office_id_year_fkey",
    );
  });

  it("needs a recorded secrecy review and somebody who publishes", async () => {
    for (const column of ["secrecy_reviewer", "secrecy_reviewed_on", "secrecy_note", "published_by"])
      expect(await publishWith({ [column]: null })).toBe("publication_secrecy");
    expect(await publishWith({ secrecy_reviewer: "　" })).toBe("publication_secrecy");
  });

  it("needs its place in the outbox", async () => {
    const world = await approved();
    const attempt = transaction(pool, async (client) => {
      await insert(client, "publications", publicationRow(world, world.revision, world.sha256));
      await move(client, world.report, "published");
    });
    expect(await refusal(attempt)).toBe("publication_outbox");
  });

  it("needs the approval: a report under review, or approved and left there, is not published", async () => {
    const world = await submitted();
    const row = publicationRow(world, world.revision, world.sha256);
    const early = transaction(pool, async (client) => {
      const id = await insert(client, "publications", row);
      await client.query("INSERT INTO outbox (publication_id) VALUES ($1)", [id]);
    });
    expect(await refusal(early)).toBe("publication_current");
  });
});
