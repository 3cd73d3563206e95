import { createHash } from "node:crypto";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import { dayOf } from "@/lib/report/dates";
import { check } from "@/lib/report/check";
import { contentNow } from "@/lib/report/content-now";
import type { Office } from "@/lib/report/filing";
import type { Judgement } from "@/lib/report/finding";
import { effectsBetween, effectsOfType, type Effect } from "@/lib/report/office-tree/effects";
import { inFull, readContent, valuesOf } from "@/lib/report/read-content";
import { STATES, type State } from "@/lib/report/workflow";
import { editionById, editionForYear, EDITIONS } from "@/lib/template/editions";
import { districtOffices } from "./district-offices";
import { exemptOf } from "./exempt-of";
import { stateOf } from "./words";
import { yearBefore } from "./year-before";

/** What another type changes: for reports to come, and for each report there is. */
export type TypeEffects = {
  readonly ahead: readonly Effect[];
  readonly reports: readonly ReportEffects[];
  /** Of all of it: what was shown is what is agreed to. */
  readonly digest: string;
};

export type ReportEffects = {
  readonly id: number;
  readonly year: number;
  readonly state: State;
  readonly effects: readonly Effect[];
};

type Reader = Pick<Db, "office" | "report" | "draftEntry" | "officeSuccession">;

type Asked = {
  readonly officeId: number;
  readonly regionId: number;
  readonly from: Office;
  readonly to: Office;
};

/** Judges every report of an office as what it is and as what it would be. Nothing is changed. */
export async function typeEffects(reader: Reader, asked: Asked): Promise<TypeEffects> {
  const rows = await reader.report.findMany({
    where: { officeId: asked.officeId },
    orderBy: { year: "desc" },
    select: { ...ROW, revision: { select: { content: true } } },
  });
  const reports: ReportEffects[] = [];
  for (const row of rows) {
    const effects = await effectsOn(reader, row, asked);
    if (effects.length > 0) reports.push({ id: row.id, year: row.year, state: stateOf(row.state), effects });
  }
  const edition = editionForYear(Number(dayOf(now()).slice(0, 4))) ?? EDITIONS.at(-1);
  const ahead = edition ? effectsOfType(edition, asked.from, asked.to) : [];
  const digest = createHash("sha256")
    .update(JSON.stringify({ ahead, reports, to: asked.to.type }))
    .digest("hex");
  return { ahead, reports, digest };
}

const ROW = { id: true, year: true, state: true, edition: true } as const;

type Row = {
  readonly id: number;
  readonly year: number;
  readonly state: string;
  readonly edition: string;
  readonly revision: { readonly content: string } | null;
};

async function effectsOn(reader: Reader, row: Row, asked: Asked): Promise<readonly Effect[]> {
  const { officeId, regionId, from, to } = asked;
  const known = {
    previous: await yearBefore(reader, { officeId, year: row.year }),
    districtOffices: await districtOffices(reader, { officeId, regionId }),
    exempt: await exemptOf(reader, row.id),
  };
  const judged = STATES[stateOf(row.state)].editable
    ? await asDraft(reader, row, known)
    : asFiled(row, { ...known, previous: known.previous && inFull(known.previous) });
  return judged ? effectsBetween(judged(from), judged(to)) : [];
}

type Known = {
  readonly previous: Awaited<ReturnType<typeof yearBefore>>;
  readonly districtOffices: readonly string[];
  readonly exempt: Awaited<ReturnType<typeof exemptOf>>;
};

/** Judges what somebody is, whatever it is filed as. */
type Judge = (office: Office) => Judgement;

async function asDraft(reader: Reader, row: Row, known: Known): Promise<Judge> {
  const entries = await reader.draftEntry.findMany({
    where: { reportId: row.id },
    select: { key: true, raw: true },
  });
  const edition = editionById(row.edition).id;
  return (office) => contentNow({ ...known, office, year: row.year, edition, entries }).judgement;
}

/** As it was submitted, under the name it bears; a report of the archive with its blanks. */
function asFiled({ revision, edition }: Row, context: Parameters<typeof check>[2]): Judge | null {
  if (!revision) return null;
  const content = readContent(revision.content);
  const explanations = Object.fromEntries(
    content.explanations.map(({ key, explanation }) => [key, explanation]),
  );
  const filing = { year: content.year, values: valuesOf(content), texts: content.sections, explanations };
  return ({ type, shortName }) =>
    check(
      editionById(content.edition || edition),
      { ...filing, faults: [], office: { fullName: content.office.name, shortName, type } },
      context,
    );
}
