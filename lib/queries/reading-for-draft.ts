import type { Reading } from "@/lib/document/match";
import { translate } from "@/lib/document/translate";
import { check } from "@/lib/report/check";
import { filingOf } from "@/lib/report/draft";
import { textKey } from "@/lib/report/entries";
import type { Finding } from "@/lib/report/finding";
import type { Actor } from "@/lib/report/permissions";
import { inFull } from "@/lib/report/read-content";
import { editionById } from "@/lib/template/editions";
import { printQuantity } from "@/lib/template/quantity";
import type { Edition, EditionId } from "@/lib/template/vocabulary";
import { cellsOf, partsOf } from "@/lib/template/walk";
import { reportForEditing } from "./report-for-editing";
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

export type ReadEntry = {
  readonly key: string;
  readonly raw: string;
  /** Where it stands in the file. */
  readonly place: string;
  /** How its place in the form was found; "" for prose. */
  readonly how: string;
  /** In the draft now; null for nothing. */
  readonly current: string | null;
  readonly kind: "cell" | "text";
  /** A printed total: a control total, to be compared. */
  readonly total: boolean;
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
  const all = entriesOf(edition, reading).map((entry) => ({
    ...entry,
    current: current.get(entry.key) ?? null,
  }));
  const entries = all.filter(({ key, raw }) => raw.length <= longestEntry(edition, key));
  const tooLong = all.filter((entry) => !entries.includes(entry));
  const { office, year, previous } = report;
  const context = { previous: previous && inFull(previous), districtOffices: report.districtOffices };
  return {
    title: reading.title,
    office: reading.office,
    year: reading.year,
    edition: read.edition,
    entries,
    unplaced: shown([...reading.unplaced, ...tooLong.map(asUnplaced)]),
    findings: check(edition, filingOf(edition, { office, year }, entries), context).findings,
  };
}

type Found = Omit<ReadEntry, "current">;

/** In the order of print: figures, then prose. Blank places of the file say nothing. */
function entriesOf(
  edition: Edition,
  { values, printed, places, grounds, sections }: Reading,
): readonly Found[] {
  const cells = cellsOf(edition).flatMap(({ id, quantity, total }): readonly Found[] => {
    const value = values[id] ?? null;
    const raw = value === null ? (printed[id] ?? "").trim() : printQuantity(value, quantity);
    const found = { place: places[id] ?? "", how: grounds[id] ?? "" };
    return raw ? [{ key: id, raw, ...found, kind: "cell", total }] : [];
  });
  const texts = partsOf(edition).flatMap(({ id, label }): readonly Found[] => {
    const raw = sections[id]?.trim();
    return raw ? [{ key: textKey(id), raw, place: label, how: "", kind: "text", total: false }] : [];
  });
  return [...cells, ...texts];
}

function asUnplaced({ raw, place }: Found): Reading["unplaced"][number] {
  return { text: raw, place, why: "超过填写长度，请缩短后粘贴" };
}

/** As much as a person can look through. */
function shown(unplaced: Reading["unplaced"]): Reading["unplaced"] {
  return unplaced.slice(0, 300).map(({ text, ...where }) => ({ ...where, text: text.slice(0, 300) }));
}
