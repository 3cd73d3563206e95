import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { MOVES, STATES } from "@/lib/report/workflow";
import { reviewRow } from "./publishing";
import { refusal, stagesOf } from "./stages";
import { createWorld, insert, move, revisionRow, submit, transaction, zeros, type World } from "./world";

const { pool } = testDatabase();
const { submitted, approved, published, witnessed } = stagesOf(pool);

describe("a report goes only where a move leads", () => {
  const states = Object.keys(STATES);
  const arrows = new Set(MOVES.flatMap(({ from, to }) => from.map((state) => `${state} > ${to}`)));
  const others = states.flatMap((from) =>
    states.filter((to) => from !== to && !arrows.has(`${from} > ${to}`)).map((to) => ({ from, to })),
  );

  /** A report in the state, by the moves that lead there. */
  async function reportIn(state: string): Promise<World> {
    if (state === "draft") return createWorld(pool);
    if (state === "published") return published();
    if (state === "correcting") {
      const world = await published();
      await transaction(pool, (client) => move(client, world.report, state));
      return world;
    }
    if (state === "approved") return approved();
    const world = await submitted();
    if (state === "submitted") return world;
    await transaction(pool, (client) => move(client, world.report, "reviewing"));
    if (state === "returned")
      await transaction(pool, async (client) => {
        const review = { ...reviewRow(world, world.revision), verdict: "returned", reason: "请核对" };
        await insert(client, "reviews", review, false);
        await move(client, world.report, "returned");
      });
    return world;
  }

  it.each(others)("not from $from to $to", async ({ from, to }) => {
    const { report } = await reportIn(from);
    expect(await refusal(transaction(pool, (client) => move(client, report, to)))).toBe("report_move");
  });

  it("back to a draft only before it was ever published, to a correction only after", async () => {
    const world = await published();
    await transaction(pool, (client) => move(client, world.report, "correcting"));
    const row = revisionRow(world, { ...zeros(), "disclosure:a20_1:rules:made": 1 }, { number: 2 });
    await submit(pool, world, row);
    const to = (state: string) => refusal(transaction(pool, (client) => move(client, world.report, state)));
    expect(await to("draft")).toBe("report_move");
    expect(await to("correcting")).toBe("nothing refused it");
  });

  it("is submitted only with a new revision of its own, and takes up none at any other time", async () => {
    const world = await createWorld(pool);
    expect(await refusal(transaction(pool, (client) => move(client, world.report, "submitted")))).toMatch(
      /report_frozen|report_revision/u,
    );
    const other = await submitted();
    const foreign = transaction(pool, (client) => move(client, world.report, "submitted", other.revision));
    // Whichever wall comes first: one revision belongs to one report.
    expect(await refusal(foreign)).toMatch(/report_own_revision|reports_revision_id_key/u);
    const again = await submitted();
    await transaction(pool, (client) => move(client, again.report, "draft"));
    expect(await refusal(transaction(pool, (client) => move(client, again.report, "submitted")))).toBe(
      "report_frozen",
    );
    expect(
      await refusal(
        witnessed("reports", again.report, "UPDATE reports SET revision_id = NULL WHERE id = $1", [
          again.report,
        ]),
      ),
    ).toBe("report_frozen");
  });

  it("is returned and approved only with such a review of this revision, published only with a publication", async () => {
    for (const state of ["returned", "approved"]) {
      const { report } = await reportIn("reviewing");
      expect(await refusal(transaction(pool, (client) => move(client, report, state)))).toBe(
        "report_reviewed",
      );
    }
    const { report } = await approved();
    expect(await refusal(transaction(pool, (client) => move(client, report, "published")))).toBe(
      "report_published",
    );
  });

  it("keeps its office, year, season, edition and archive mark for good", async () => {
    const { report, region } = await createWorld(pool);
    for (const change of [
      `office_id = ${region}`,
      "year = 2023",
      "season_id = NULL",
      "edition = '2019'",
      "archive = true",
    ]) {
      const text = `UPDATE reports SET ${change} WHERE id = ${report}`;
      expect([change, await refusal(witnessed("reports", report, text))]).toEqual([change, "report_fixed"]);
    }
  });

  it("begins as a draft, in a season of its region, year and edition, once a year", async () => {
    const world = await createWorld(pool);
    const other = await createWorld(pool, 2023);
    const row = { office_id: other.office, year: 2024, season_id: world.season, edition: "2021" };
    const begin = (change: Readonly<Record<string, unknown>>) =>
      refusal(transaction(pool, (client) => insert(client, "reports", { ...row, ...change })));
    const own = { office_id: world.region, season_id: world.season };
    expect(await begin({})).toBe("report_season");
    expect(await begin({ ...own, year: 2023 })).toBe("report_season");
    expect(await begin({ ...own, edition: "2019" })).toBe("report_season");
    expect(await begin({ ...own, season_id: null })).toBe("report_season");
    expect(await begin({ ...own, state: "approved" })).toBe("report_begins");
    expect(await begin({ ...own, state: "lost" })).toBe("report_begins");
    expect(await begin({ ...own, office_id: world.office })).toBe("reports_office_id_year_key");
    expect(
      await begin({ office_id: world.office, year: 2023, season_id: null, archive: true, state: "draft" }),
    ).toBe("report_archive_state");
    expect(await begin(own)).toBe("nothing refused it");
  });

  it("opens a season only in the edition in force", async () => {
    const { region } = await createWorld(pool);
    const season = {
      region_id: region,
      opens_at: "2020-01-01",
      campaign_due: "2020-01-20",
      legal_due: "2020-01-31",
    };
    const open = (year: number, edition: string) =>
      refusal(transaction(pool, (client) => insert(client, "seasons", { ...season, year, edition })));
    expect(await open(2019, "2021")).toBe("season_edition");
    expect(await open(2021, "2019")).toBe("season_edition");
    expect(await open(2018, "2019")).toBe("season_edition");
    expect(await open(2020, "2019")).toBe("nothing refused it");
  });
});
