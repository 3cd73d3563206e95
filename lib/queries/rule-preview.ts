import { setImmediate as breathe } from "node:timers/promises";
import { db } from "@/lib/db/client";
import { contentNow } from "@/lib/report/content-now";
import type { Entry } from "@/lib/report/draft";
import { entriesOfContent } from "@/lib/report/entries-of-content";
import type { Office } from "@/lib/report/filing";
import type { Actor } from "@/lib/report/permissions";
import { readContent } from "@/lib/report/read-content";
import { Refusal, refuse } from "@/lib/report/refusal";
import {
  allBut,
  flipOf,
  ruleChanges,
  type Flip,
  type PreviewLine,
  type RuleChanges,
} from "@/lib/report/rule-changes";
import { SIMILARITY } from "@/lib/report/rules/similarity";
import { wordFaults } from "@/lib/report/season-settings";
import { STATES } from "@/lib/report/workflow";
import { editionById } from "@/lib/template/editions";
import { districtOffices } from "./shared/district-offices";
import { exemptOf } from "./shared/exempt-of";
import { regionNeighbours } from "./shared/published-neighbours";
import { requireAdministration } from "./shared/require-administration";
import { settingsOf } from "./shared/season-settings";
import { officeOf, stateOf } from "./shared/words";
import { yearBefore } from "./shared/year-before";

/** So many reports are judged between two words of progress. */
const LOT = 10;

/**
 * What a change of rules would do to every report of a season, before it is made: each is judged once, by
 * the switched rules alone, drafts as typed and the others as submitted. Changes nothing.
 * Refuses: not-found, invalid (a rule that cannot be switched off; nothing switched).
 */
export async function rulePreview(
  actor: Actor,
  seasonId: number,
  rulesOff: readonly string[],
): Promise<AsyncIterable<PreviewLine>> {
  requireAdministration(actor);
  const { regionId } = actor;
  const season = await db.season.findFirst({ where: { id: seasonId, regionId } });
  if (!season) throw refuse("not-found", "没有找到这个填报年度");
  const before = settingsOf(season);
  const faults = wordFaults(editionById(season.edition), { ...before, rulesOff });
  if (faults.length > 0) throw new Refusal("invalid", faults);
  const changes = ruleChanges(before.rulesOff, rulesOff);
  if (changes.on.length + changes.off.length === 0)
    throw refuse("invalid", "规则没有改动，没有可以预览的影响");
  return judged({ seasonId, regionId, year: season.year }, changes);
}

type Place = { readonly seasonId: number; readonly regionId: number; readonly year: number };

type Neighbours = Awaited<ReturnType<typeof regionNeighbours>>;

async function* judged(place: Place, changes: RuleChanges): AsyncGenerator<PreviewLine> {
  const ids = await reportsOf(place);
  yield { total: ids.length };
  const neighbours = await neighboursFor(place, changes);
  for (let done = 0; done < ids.length; done += LOT) {
    const lot = await Promise.all((await reportsIn(ids.slice(done, done + LOT))).map(withContext));
    const flips: Flip[] = [];
    for (const report of lot) {
      flips.push(...judge(report, { changes, neighbours }));
      // The desks are served between two reports.
      await breathe();
    }
    yield { judged: Math.min(done + LOT, ids.length), flips };
  }
}

async function reportsOf({ seasonId }: Place): Promise<readonly number[]> {
  const reports = await db.report.findMany({
    where: { seasonId },
    orderBy: [{ office: { position: "asc" } }, { officeId: "asc" }],
    select: { id: true },
  });
  return reports.map(({ id }) => id);
}

/** Only likeness looks at what the others have published, and that is much to read. */
async function neighboursFor(place: Place, { on, off }: RuleChanges): Promise<Neighbours> {
  const likeness = SIMILARITY.some(({ id }) => on.includes(id) || off.includes(id));
  return likeness ? regionNeighbours(db, place) : [];
}

type ReportRow = Awaited<ReturnType<typeof reportsIn>>[number];

/** In the order asked for. */
async function reportsIn(ids: readonly number[]) {
  const reports = await db.report.findMany({
    where: { id: { in: [...ids] } },
    include: {
      office: true,
      revision: { select: { content: true } },
      entries: { select: { key: true, raw: true } },
    },
  });
  return reports.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** A report with all that the rules look at beside it. */
async function withContext(report: ReportRow) {
  const { id, officeId, year, office } = report;
  const [previous, offices, exempt] = await Promise.all([
    yearBefore(db, { officeId, year }),
    districtOffices(db, { officeId, regionId: office.regionId }),
    exemptOf(db, id),
  ]);
  return { report, previous, offices, waived: exempt.waived };
}

type Known = { readonly changes: RuleChanges; readonly neighbours: Neighbours };

/** None or one. */
function judge(
  { report, previous, offices, waived }: Awaited<ReturnType<typeof withContext>>,
  { changes, neighbours }: Known,
): readonly Flip[] {
  const { id: reportId, officeId, year, edition } = report;
  const { office, entries } = asItStands(report);
  const now = contentNow({
    ...{ office, year, edition: editionById(edition).id, entries, previous },
    districtOffices: offices,
    neighbours: neighbours.filter((neighbour) => neighbour.officeId !== officeId),
    exempt: { off: allBut(changes), waived },
  });
  const flip = flipOf(changes, { reportId, office: office.fullName, state: stateOf(report.state) }, now);
  return flip ? [flip] : [];
}

/** A draft as typed; what was submitted as it was frozen, under the name the office then had. */
function asItStands(report: ReportRow): { readonly office: Office; readonly entries: readonly Entry[] } {
  const office = officeOf(report.office);
  const { revision, entries } = report;
  if (STATES[stateOf(report.state)].editable || !revision) return { office, entries };
  const content = readContent(revision.content);
  return { office: { ...office, fullName: content.office.name }, entries: entriesOfContent(content) };
}
