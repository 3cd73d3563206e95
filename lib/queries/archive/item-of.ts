import { db } from "@/lib/db/client";
import { check } from "@/lib/report/check";
import type { Finding } from "@/lib/report/finding";
import type { Actor } from "@/lib/report/permissions";
import { editionById } from "@/lib/template/editions";
import type { Edition, EditionId } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";
import { officeOf } from "../shared/words";
import { noSuchItem } from "../shared/batch-in-scope";
import { entriesRead, type EntryRead } from "../shared/entries-read";
import { readingIn } from "../shared/item-words";
import { batchOf, type Batch, type ItemLine } from "./batch-of";
import type { Reading } from "@/lib/document/match";

export type Item = {
  readonly batch: Pick<Batch, "id" | "offices">;
  readonly line: ItemLine;
  readonly sha256: string | null;
  /** As chosen by hand; null: as found. */
  readonly chosen: { readonly officeId: number | null; readonly year: number | null };
  /** Null where nothing was read. */
  readonly read: ItemRead | null;
};

export type ItemRead = {
  readonly edition: EditionId;
  readonly entries: readonly EntryRead[];
  /** Places of the form no figure was found for. */
  readonly blank: readonly string[];
  readonly unplaced: Reading["unplaced"];
  readonly findings: readonly Finding[];
};

/** One file of a batch with all that was read in it. Refuses: not-found. */
export async function itemOf(actor: Actor, batchId: number, id: number): Promise<Item> {
  const batch = await batchOf(actor, batchId);
  const line = batch.items.find((item) => item.id === id);
  if (!line) throw noSuchItem();
  const row = await db.archiveItem.findUniqueOrThrow({
    where: { id },
    select: { sha256: true, reading: true, officeId: true, year: true },
  });
  const reading = row.reading === null ? null : readingIn(row.reading);
  return {
    batch,
    line,
    sha256: row.sha256,
    chosen: { officeId: row.officeId, year: row.year },
    read: reading && readOf(reading, await filedBy(line, reading)),
  };
}

/** Whose it is said to be; what the rules ask depends on the kind of office. */
async function filedBy({ officeId, year }: ItemLine, reading: Reading) {
  const row = officeId === null ? null : await db.office.findUnique({ where: { id: officeId } });
  const name = reading.office ?? "";
  const office = row ? officeOf(row) : { fullName: name, shortName: name, type: "bureau" as const };
  return { office, year: year ?? reading.year ?? 0 };
}

function readOf(reading: Reading, filed: Awaited<ReturnType<typeof filedBy>>): ItemRead {
  const edition = editionById(reading.edition);
  const { values, sections: texts, unplaced } = reading;
  const filing = { ...filed, values, texts, faults: [], explanations: {} };
  const { findings } = check(edition, filing, { previous: null });
  return {
    edition: edition.id,
    entries: entriesRead(edition, reading),
    blank: blankIn(edition, reading),
    unplaced,
    findings,
  };
}

function blankIn(edition: Edition, { values }: Reading): readonly string[] {
  return cellsOf(edition).flatMap(({ id }) => (typeof values[id] === "number" ? [] : [id]));
}
