import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { asOf } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { publishAll } from "@/lib/publish/publish-all";
import { boardOf } from "@/lib/queries/board-of";
import { rollupOf } from "@/lib/queries/rollup-of";
import { readContent, valuesOf } from "@/lib/report/read-content";
import { rollUp } from "@/lib/report/rollup";
import { DISTRICT } from "@/lib/samples/district";
import { editionById } from "@/lib/template/editions";
import { replayed } from "../replayed";
import { boardCounted, publicCounted, rollupCounted, workCounted } from "./counted";
import { LED_FROM_ABOVE } from "./district-acts";
import { YEAR } from "./filers";
import { dueFor, filedOn, releasedOn, remindersFor, reports, standsOn, toldOf } from "./implied";
import { firstOf, reportOf } from "./lots";
import { at } from "./moment";
import { ownId } from "./own-report";
import { YEAR_PAGE, yearTold, yearToldAt } from "./public-page";
import { boardShown, publicShown, rollupShown, workShown } from "./shown";
import { seasonYear } from "./year";

const { pool } = testDatabase();

const year = await seasonYear();
const { lots, one, two, regionId, lastYear } = year;

/** How many offices stand where at the end of a day; before the year is over the one to be merged is still there. */
const DAYS: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ["2025-12-14", { none: 60 }],
  ["2025-12-31", { none: 31, draft: 29 }],
  ["2026-01-08", { none: 15, draft: 21, submitted: 15, approved: 8 }],
  ["2026-01-15", { none: 5, draft: 10, submitted: 6, reviewing: 1, returned: 4, approved: 33 }],
  ["2026-01-16", { none: 5, draft: 9, submitted: 6, returned: 5, published: 34 }],
  ["2026-01-31", { none: 1, draft: 5, published: 53 }],
  ["2026-02-28", { none: 1, draft: 1, published: 57 }],
  ["2026-03-12", { none: 1, draft: 1, submitted: 1, published: 56 }],
  ["2026-03-31", { none: 1, draft: 1, published: 57 }],
];

describe.each(DAYS)("at the end of %s", (day, expected) => {
  const evening = at(day, 23);

  it("every office stands where the script of the year has it", async () => {
    await year.until(day);
    const { lines } = await asOf(evening, () => boardOf(one, YEAR));
    const counted = lots.filter((lot) => reports(lot) || day <= `${YEAR}-12-31`);
    expect(Object.fromEntries(lines.map(({ officeId, state }) => [officeId, state]))).toEqual(
      Object.fromEntries(counted.map((lot) => [lot.member.officeId, standsOn(lot, day)])),
    );
    const places = new Map<string, number>();
    for (const { state } of lines) places.set(state ?? "none", 1 + (places.get(state ?? "none") ?? 0));
    expect(Object.fromEntries(places)).toEqual(expected);
  });

  it("board, work list, roll-up and public page show what SQL counts", async () => {
    const asked = { pool, regionId, day };
    expect(await boardShown(two, evening)).toEqual(await boardCounted(asked));
    expect(await workShown(two, evening)).toEqual(await workCounted(asked));
    expect(await rollupShown(two, evening)).toEqual(await rollupCounted(asked));
    expect(publicShown(await yearToldAt(pool, evening))).toEqual(await publicCounted(asked));
  });
});

describe("when the year is over", () => {
  it("the events of every report lead to where it stands", async () => {
    const all = await db.report.findMany({ select: { id: true, state: true } });
    for (const { id, state } of all) expect([id, (await replayed(id)).state]).toEqual([id, state]);
    expect(all).toHaveLength(lastYear.size + year.reports.size + 1);
  });

  it("the report of the district is public before 31 March and says the sum of all that are public but one", async () => {
    const id = await ownId(year);
    const [publication] = await db.publication.findMany({
      where: { reportId: id },
      include: { revision: true },
    });
    expect(publication?.publishedAt).toEqual(at("2026-03-25", 16));
    const values = valuesOf(readContent(publication?.revision.content ?? ""));
    const left = firstOf(year, "led-from-above").member.officeId;
    const { rows: parts } = await pool.query<{ content: string }>(
      `SELECT DISTINCT ON (p.office_id) v.content FROM publications p JOIN revisions v ON v.id = p.revision_id
       WHERE p.year = $1 AND p.office_id <> ALL ($2) ORDER BY p.office_id, p.number DESC`,
      [YEAR, [regionId, left]],
    );
    expect(parts).toHaveLength(56);
    const edition = editionById("2021");
    expect(values).toEqual(
      rollUp(
        edition,
        parts.map(({ content }) => valuesOf(readContent(content))),
      ),
    );
    const { members, sums } = await rollupOf(one, { year: YEAR, basis: "published" });
    expect(sums).toEqual(values);
    const excluded = members.flatMap(({ place }) => (place.kind === "excluded" ? [place.reason] : []));
    expect(excluded).toEqual([LED_FROM_ABOVE]);
  });

  it("the successor carried over what both had open, and the correction asked for what rests on it", async () => {
    const begun = await db.event.findFirstOrThrow({
      where: { subject: "reports", kind: "start", subjectId: reportOf(year, firstOf(year, "successor")) },
    });
    // The one company's application was the merged office's; nothing else was open.
    expect(begun.detail).toMatchObject({
      carried: expect.arrayContaining([
        { key: "applications:received:carriedIn|natural", raw: "0" },
        { key: "applications:received:carriedIn|org:business", raw: "1" },
      ]),
    });
    const { member } = firstOf(year, "corrected");
    const tasks = await db.notice.findMany({
      where: { kind: { in: ["carry-corrected", "rollup-corrected"] } },
      orderBy: { id: "asc" },
    });
    expect(tasks.map(({ kind, accountId, address }) => [kind, accountId, address])).toEqual([
      ...[member.actor, one, two].map((actor) => [
        "carry-corrected",
        actor.accountId,
        `/reports/${reportOf(year, { member })}`,
      ]),
      ...[one, two].map((actor) => ["rollup-corrected", actor.accountId, `/rollup/${YEAR}`]),
    ]);
  });

  it("the public page says of each office in time, late by so many days or not published, as it was", async () => {
    const folder = await mkdtemp(join(tmpdir(), "season-year-"));
    try {
      await asOf(at("2026-03-31", 20), () => publishAll(folder));
      const { rows } = yearTold(await readFile(join(folder, YEAR_PAGE), "utf8"));
      const today = "2026-03-31";
      const told = lots.filter(reports).map((lot) => ({
        name: lot.member.office.fullName,
        filed: toldOf(dueFor(lot), filedOn(lot), { today, deed: "报送" }),
        published: toldOf("2026-01-31", releasedOn(lot), { today, deed: "公布" }),
      }));
      expect(Object.fromEntries(rows)).toEqual({
        ...Object.fromEntries(told.map(({ name, filed, published }) => [name, [filed, published]])),
        [DISTRICT.fullName]: ["—", "✔ 2026年3月25日 按时"],
      });
      const late = told.flatMap(({ published }) => (published.startsWith("▲") ? [published] : []));
      expect(late).toEqual(Array.from({ length: 4 }, () => "▲ 2026年2月9日 逾期 9 天"));
      const never = told.filter(({ published }) => published.startsWith("✖"));
      expect(never.map(({ filed }) => filed)).toEqual(never.map(() => "✖ 尚未报送，已逾期 75 天"));
      expect(never).toHaveLength(2);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("everybody was told everything once: reminders on their days, deeds by the number of deeds", async () => {
    const days = [...year.reminded.keys()];
    for (const lot of lots) {
      const due = await db.notice.findMany({
        where: { accountId: lot.member.actor.accountId, once: { startsWith: `due:${year.seasonId}:` } },
        orderBy: { id: "asc" },
      });
      const told = due.map(({ createdAt }) => createdAt);
      expect([lot.member.slug, told]).toEqual([
        lot.member.slug,
        remindersFor(lot, days).map((day) => at(day, 8)),
      ]);
    }
    const given = await db.notice.groupBy({ by: ["kind"], _count: true });
    const moved = await db.event.groupBy({ by: ["kind"], where: { subject: "reports" }, _count: true });
    const deeds = new Map(moved.map(({ kind, _count }) => [kind, _count]));
    const told = new Map(given.map(({ kind, _count }) => [kind, _count]));
    // To both reviewers, or to the one clerk; the district's own report has both reviewers for its clerks.
    expect(told.get("submit")).toBe(2 * (deeds.get("submit") ?? 0));
    expect(told.get("correct")).toBe(2 * (deeds.get("correct") ?? 0));
    expect(told.get("return")).toBe(deeds.get("return"));
    expect(told.get("approve")).toBe((deeds.get("approve") ?? 0) + 1);
    expect(told.get("publish")).toBe((deeds.get("publish") ?? 0) + 1);
    expect(told.get("extended")).toBe(1);
    expect(told.get("unpublished")).toBe(2 * 3);
  });
});
