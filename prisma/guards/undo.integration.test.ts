import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { publicationRow, publish, reviewRow } from "./publishing";
import { refusal, stagesOf, type Submitted } from "./stages";
import { event, insert, move, transaction } from "./world";

const { pool } = testDatabase();
const { submitted, approved, sql, witnessed } = stagesOf(pool);

describe("a verdict taken back", () => {
  it("leads back under review, and another verdict may follow", async () => {
    const world = await approved();
    await undo(world);
    await verdict(world, "returned");
    const { rows } = await sql("SELECT verdict FROM reviews WHERE report_id = $1 ORDER BY id", [
      world.report,
    ]);
    expect(rows).toEqual([{ verdict: "approved" }, { verdict: "returned" }]);
  });

  it("is refused once the office has worked on the return", async () => {
    const world = await returned();
    const entry = "INSERT INTO draft_entries (report_id, key, raw, changed_by, changed_at) VALUES";
    const later = `($1, 'text:problems', '甲', $2, (SELECT max(created_at) + interval '1 ms' FROM reviews))`;
    await witnessed("reports", world.report, `${entry} ${later}`, [world.report, world.clerk]);
    expect(await refusal(undo(world))).toBe("report_untouched");
  });

  it("is written with the move and not without: no report is under review and has a verdict", async () => {
    const world = await approved();
    const moveAlone = transaction(pool, (client) => move(client, world.report, "reviewing"));
    expect(await refusal(moveAlone)).toBe("report_unreviewed");
  });

  it("leaves no report standing on a withdrawn verdict, and publishes on none", async () => {
    const world = await approved();
    await undo(world);
    const onWithdrawn = transaction(pool, (client) => move(client, world.report, "approved"));
    expect(await refusal(onWithdrawn)).toBe("report_reviewed");
    const row = publicationRow(world, world.revision, world.sha256);
    expect(await refusal(publish(pool, world, row))).toBe("report_move");
  });

  it("is never changed, deleted or emptied, and happens once", async () => {
    const world = await approved();
    await undo(world);
    const own = "review_id IN (SELECT id FROM reviews WHERE report_id = $1)";
    for (const text of [
      `UPDATE review_withdrawals SET withdrawn_at = now() WHERE ${own}`,
      `DELETE FROM review_withdrawals WHERE ${own}`,
    ])
      expect(await refusal(witnessed("reports", world.report, text, [world.report]))).toBe("immutable");
    expect(await refusal(sql("TRUNCATE review_withdrawals"))).toBe("immutable");
    const twice = transaction(pool, (client) => withdraw(client, world));
    expect(await refusal(twice)).toBe("review_withdrawals_pkey");
  });
});

describe("a verdict", () => {
  it("is one a revision at a time", async () => {
    const world = await submitted();
    await transaction(pool, (client) => move(client, world.report, "reviewing"));
    const two = transaction(pool, async (client) => {
      for (const word of ["returned", "approved"])
        await insert(client, "reviews", { ...row(world, word) }, false);
      await move(client, world.report, "approved");
    });
    expect(await refusal(two)).toBe("review_once");
  });

  it("on one's own submission needs a reason that is not blank", async () => {
    const world = await submitted();
    await transaction(pool, (client) => move(client, world.report, "reviewing"));
    const own = (override_reason: string | null) =>
      transaction(pool, async (client) => {
        const review = { ...reviewRow(world, world.revision), reviewer_id: world.clerk, override_reason };
        await insert(client, "reviews", review, false);
        await move(client, world.report, "approved");
      });
    expect(await refusal(own(null))).toBe("review_four_eyes");
    expect(await refusal(own("  \u3000"))).toBe("review_four_eyes");
    await own("另一名审核人休假，须在期限前办理");
    await publish(pool, world, publicationRow(world, world.revision, world.sha256));
  });
});

type Client = Parameters<Parameters<typeof transaction>[1]>[0];

/** As a command does it: the withdrawal and the move in one. */
function undo(world: Submitted): Promise<void> {
  return transaction(pool, async (client) => {
    await withdraw(client, world);
    await move(client, world.report, "reviewing");
  });
}

async function withdraw(client: Client, { report, reviewer }: Submitted): Promise<void> {
  await client.query(
    "INSERT INTO review_withdrawals (review_id, withdrawn_by) SELECT max(id), $2 FROM reviews WHERE report_id = $1",
    [report, reviewer],
  );
  await event(client, "reports", report);
}

async function returned(): Promise<Submitted> {
  const world = await submitted();
  await transaction(pool, (client) => move(client, world.report, "reviewing"));
  await verdict(world, "returned");
  return world;
}

function verdict(world: Submitted, word: string): Promise<void> {
  return transaction(pool, async (client) => {
    await insert(client, "reviews", row(world, word), false);
    await move(client, world.report, word);
  });
}

function row(world: Submitted, verdict: string) {
  return { ...reviewRow(world, world.revision), verdict, reason: "请核对结转数" };
}
