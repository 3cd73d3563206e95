import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, it } from "vitest";
import { addressOf, EVERYTHING, filterOf, yearAsked } from "@/components/desk/queue/choose-tasks";
import { WorkFilters } from "@/components/desk/queue/work-filters";
import { asOf } from "@/lib/clock";
import { db, query } from "@/lib/db/client";
import { command } from "@/lib/db/command";
import { testDatabase } from "@/lib/db/test-database";
import { workList } from "@/lib/queries/work-list";
import { dayOf } from "@/lib/report/dates";
import { countBySeverity } from "@/lib/report/finding";
import type { Actor } from "@/lib/report/permissions";
import { readContent, readJudgement } from "@/lib/report/read-content";
import { seedDemo } from "../seed";

testDatabase();

beforeAll(async () => {
  await seedDemo();
  await extend();
}, 600_000);

/** What a reader may have chosen. */
const ASKED = [
  "/desk",
  "/desk?year=all",
  "/desk?year=all&state=published",
  "/desk?type=town",
  "/desk?year=all&late=1",
  "/desk?year=all&findings=with&type=bureau",
  "/desk?findings=without&state=submitted",
  "/desk?year=all&q=%E5%B1%80&late=1&findings=without",
];

it.each(ASKED)("every number beside a filter at %s is what SQL counts", async (address) => {
  const asked = Object.fromEntries(new URL(address, "http://desk").searchParams);
  const { reports, years, season } = await listed(yearAsked(asked));
  const filter = filterOf(asked, season?.year ?? null);
  const html = renderToStaticMarkup(createElement(WorkFilters, { tasks: reports, years, filter }));
  const shown = numbersIn(html, addressOf(filter));
  expect(shown.length).toBeGreaterThan(15);
  const counted = await Promise.all(shown.map(async ({ href }) => ({ href, count: await countInSql(href) })));
  expect(shown).toEqual(counted);
});

it("finds something by every filter, so that no count is vacuous, and heeds an extension", async () => {
  const { reports } = await listed("all");
  expect(reports.length).toBe(await db.report.count());
  const late = reports.filter(({ daysLate }) => daysLate > 0);
  expect(late.length).toBeGreaterThan(3);
  expect(late.map(({ daysLate }) => daysLate)).toContain(14);
  const current = late.filter(({ year }) => year === Math.max(...reports.map((report) => report.year)));
  expect(current.map(({ office }) => office.fullName)).not.toContain(EXTENDED);
  expect(await countInSql(addressOf({ ...EVERYTHING, findings: "with" }))).toBeGreaterThan(0);
  expect(await countInSql(addressOf({ ...EVERYTHING, findings: "without" }))).toBeGreaterThan(0);
});

it("counts findings, explanations and applications as the revisions have them", async () => {
  const { reports } = await listed("all");
  const revisions = await db.report.findMany({ select: { id: true, revision: true } });
  for (const { id, findings, submitted } of reports) {
    const revision = revisions.find((report) => report.id === id)?.revision;
    expect(submitted === null).toBe(!revision);
    if (!revision || !submitted || !findings) continue;
    const content = readContent(revision.content);
    expect(findings).toEqual(countBySeverity(readJudgement(revision.judgement).findings));
    if (findings.explainable > 0) expect(submitted.explained).toBe(content.explanations.length);
    const received = content.values["applications:received:new|total"] ?? 0;
    const carried = content.values["applications:received:carriedIn|total"] ?? 0;
    expect(submitted.applications).toBe(received + carried);
    expect(submitted.allZero).toBe(Object.values(content.values).every((value) => value === 0));
  }
});

type Shown = { readonly href: string; readonly count: number };

/** Every number of the filters beside the address it stands for: links as they are, choices put into the address shown. */
function numbersIn(html: string, current: string): readonly Shown[] {
  const links = [...html.matchAll(/href="([^"]+)"[^>]*>[^<]*<span[^>]*>(\d+)<\/span>/gu)].map(
    ([, href = "", count]) => ({ href: href.replaceAll("&amp;", "&"), count: Number(count) }),
  );
  const selects = [...html.matchAll(/<select name="(type|late|findings)".*?<\/select>/gsu)];
  const choices = selects.flatMap(([select, name = ""]) =>
    [...select.matchAll(/<option value="([^"]*)"[^>]*>[^<]*（(\d+)）<\/option>/gu)].map(
      ([, value = "", count]) => {
        const url = new URL(current, "http://desk");
        if (value) url.searchParams.set(name, value);
        else url.searchParams.delete(name);
        return { href: `${url.pathname}${url.search}`, count: Number(count) };
      },
    ),
  );
  return [...links, ...choices];
}

/** The count in SQL of its own, written from the meaning of the words and not from our query. */
async function countInSql(href: string): Promise<number> {
  const { searchParams: asked } = new URL(href, "http://desk");
  const year = asked.get("year");
  const rows = await query<{ count: number }>(SQL, [
    year === "all" ? null : Number(year),
    asked.get("state"),
    asked.get("type"),
    asked.get("q") ?? "",
    asked.get("late") === "1",
    asked.get("findings"),
    dayOf(await afterwards()),
  ]);
  return rows[0]?.count ?? -1;
}

const SQL = `
WITH facts AS (
  SELECT r.year, r.state, o.type, o.full_name, o.short_name,
    coalesce((SELECT e.campaign_due FROM season_extensions e WHERE e.season_id = r.season_id AND e.office_id = r.office_id),
      (SELECT s.campaign_due FROM seasons s WHERE s.id = r.season_id)) AS due,
    coalesce((SELECT (v.created_at AT TIME ZONE 'UTC' + interval '8 hours')::date FROM revisions v
      WHERE v.report_id = r.id AND NOT v.archive ORDER BY v.number LIMIT 1), $7::date) AS done,
    (SELECT v.judgement -> 'findings' <> '[]' FROM revisions v WHERE v.id = r.revision_id) AS found
  FROM reports r, offices o WHERE o.id = r.office_id)
SELECT count(*)::int AS count FROM facts
WHERE ($1::int IS NULL OR year = $1) AND ($2::text IS NULL OR state = $2) AND ($3::text IS NULL OR type = $3)
  AND (position($4 in full_name) > 0 OR position($4 in short_name) > 0)
  AND (NOT $5 OR done > due) AND ($6::text IS NULL OR found = ($6 = 'with'))`;

const EXTENDED = "云栖区教育局";

/** One office has until the end of February. */
async function extend(): Promise<void> {
  const { id: officeId } = await db.office.findFirstOrThrow({ where: { fullName: EXTENDED } });
  const { id: seasonId, campaignDue: usual } = await season();
  const { accountId: grantedBy } = await reviewer();
  const campaignDue = new Date(usual.getTime() + 39 * DAY);
  const reason = "单位搬迁，档案尚未启封";
  await command(null, async (tx) => {
    await tx.seasonExtension.create({ data: { seasonId, officeId, campaignDue, reason, grantedBy } });
    return { events: [{ subject: "seasons", subjectId: seasonId, kind: "extend" }], result: null };
  });
}

const DAY = 24 * 3_600_000;

/** The work list a fortnight after the day that counts. */
async function listed(year: number | "all" | undefined) {
  const actor = await reviewer();
  return asOf(await afterwards(), () => workList(actor, year));
}

async function afterwards(): Promise<Date> {
  return new Date((await season()).campaignDue.getTime() + 14 * DAY);
}

function season() {
  return db.season.findFirstOrThrow({ orderBy: { year: "desc" } });
}

async function reviewer(): Promise<Actor> {
  const account = await db.account.findFirstOrThrow({
    where: { role: "reviewer" },
    include: { office: true },
  });
  const { id: accountId, name, officeId, office } = account;
  return { accountId, name, role: "reviewer", officeId, regionId: office.regionId };
}
