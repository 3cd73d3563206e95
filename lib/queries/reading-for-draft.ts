import type { Reading } from "@/lib/document/match";
import { translate } from "@/lib/document/translate";
import { check } from "@/lib/report/check";
import { filingOf } from "@/lib/report/draft";
import type { Finding } from "@/lib/report/finding";
import type { Actor } from "@/lib/report/permissions";
import { inContext } from "@/lib/report/opening";
import { inFull } from "@/lib/report/read-content";
import { editionById } from "@/lib/template/editions";
import type { EditionId } from "@/lib/template/vocabulary";
import { neighboursOf } from "./neighbours-of";
import { reportForEditing } from "./report-for-editing";
import { entriesRead, type EntryRead } from "./shared/entries-read";
import { longestEntry } from "./shared/longest-entry";
import { readApart } from "./shared/read-apart";

/** What a file says, beside what the draft says now; nothing is taken over. */
export type ReadingForDraft = {
  readonly title: string | null;
  readonly office: string | null;
  readonly year: number | null;
  readonly edition: EditionId;
  readonly entries: readonly ReadEntry[];
  readonly unplaced: Reading["unplaced"];
  readonly findings: readonly Finding[];
};

export type ReadEntry = EntryRead & {
  /** In the draft now; null for nothing. */
  readonly current: string | null;
};

/** Reads a file for a report, in the edition of the report. Refuses: not-found, unreadable. */
export async function readingForDraft(
  actor: Actor,
  id: number,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
): Promise<ReadingForDraft> {
  const report = await reportForEditing(actor, id);
  const edition = editionById(report.edition);
  const read = await readApart(bytes, name);
  const reading = translate(read, edition);
  const current = new Map(report.entries.map(({ key, raw }) => [key, raw]));
  const all = entriesRead(edition, reading).map((entry) => ({
    ...entry,
    current: current.get(entry.key) ?? null,
  }));
  const entries = all.filter(({ key, raw }) => raw.length <= longestEntry(edition, key));
  const tooLong = all.filter((entry) => !entries.includes(entry));
  const { office, year, previous, districtOffices } = report;
  const { filing, context } = inContext(edition, filingOf(edition, { office, year }, entries), {
    previous: previous && inFull(previous),
    entries: report.entries,
    districtOffices,
    neighbours: await neighboursOf(actor, id),
  });
  return {
    title: reading.title,
    office: reading.office,
    year: reading.year,
    edition: read.edition,
    entries,
    unplaced: shown([...reading.unplaced, ...tooLong.map(asUnplaced)]),
    findings: check(edition, filing, context).findings,
  };
}

function asUnplaced({ raw, place }: EntryRead): Reading["unplaced"][number] {
  return { text: raw, place, why: "超过填写长度，请缩短后粘贴" };
}

/** As much as a person can look through. */
function shown(unplaced: Reading["unplaced"]): Reading["unplaced"] {
  return unplaced.slice(0, 300).map(({ text, ...where }) => ({ ...where, text: text.slice(0, 300) }));
}
