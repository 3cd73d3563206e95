import { db } from "@/lib/db/client";
import type { Clues } from "@/lib/report/archive/clues";
import { barring, type Need } from "@/lib/report/archive/needs";
import { matchedTogether, type Candidate, type Matched } from "@/lib/report/archive/standing";
import type { Actor } from "@/lib/report/permissions";
import { archiveWorld } from "../shared/archive-world";
import { batchInScope } from "../shared/batch-in-scope";
import { cluesIn, itemStateOf } from "../shared/item-words";

/** Where a file stands: ready is 可入库, person is 需人工. */
export type Standing = "waiting" | "ready" | "person" | "unreadable" | "kept" | "dropped";

export type ItemLine = {
  readonly id: number;
  readonly name: string;
  readonly standing: Standing;
  readonly needs: readonly Need[];
  /** Whether it may be entered as it is. */
  readonly enterable: boolean;
  /** Why it cannot be read. */
  readonly trouble: string | null;
  readonly clues: Clues | null;
  readonly officeId: number | null;
  readonly candidates: readonly number[];
  readonly year: number | null;
  readonly reportId: number | null;
};

export type Batch = {
  readonly id: number;
  readonly createdAt: Date;
  readonly by: string;
  readonly items: readonly ItemLine[];
  /** The region's offices by id. */
  readonly offices: ReadonlyMap<number, string>;
};

/** A batch with where each of its files stands, as offices and reports are now. Refuses: not-found. */
export async function batchOf(actor: Actor, id: number): Promise<Batch> {
  const { createdAt, creator } = await batchInScope(actor, id);
  const rows = await rowsOf(id);
  const world = await archiveWorld(db, actor.regionId);
  const read = rows.filter(({ state, clues }) => state === "read" && clues !== null);
  const places = matchedTogether(read.map(candidateOf), world);
  const placeById = new Map(read.map((row, at) => [row.id, places[at]]));
  return {
    id,
    createdAt,
    by: creator.name,
    items: rows.map((row) => lineOf(row, placeById.get(row.id))),
    offices: new Map(world.directory.offices.map((office) => [office.id, office.fullName])),
  };
}

function rowsOf(batchId: number) {
  return db.archiveItem.findMany({
    where: { batchId },
    orderBy: { id: "asc" },
    select: {
      id: true,
      name: true,
      state: true,
      trouble: true,
      scan: true,
      clues: true,
      officeId: true,
      year: true,
      reportId: true,
    },
  });
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function candidateOf({ name, clues, officeId, year }: Row): Candidate {
  return { name, clues: cluesIn(clues), chosen: { officeId, year } };
}

function lineOf(row: Row, place: Matched | undefined): ItemLine {
  const { id, name, trouble, reportId } = row;
  const needs: readonly Need[] = row.scan ? ["scan"] : (place?.needs ?? []);
  return {
    id,
    name,
    standing: standingOf(row, needs),
    needs,
    enterable: place !== undefined && barring(needs).length === 0,
    trouble,
    clues: row.clues === null ? null : cluesIn(row.clues),
    officeId: place?.officeId ?? row.officeId,
    candidates: place?.candidates ?? [],
    year: place?.year ?? row.year,
    reportId,
  };
}

function standingOf({ state, scan }: Row, needs: readonly Need[]): Standing {
  const known = itemStateOf(state);
  if (known === "refused") return scan ? "person" : "unreadable";
  if (known !== "read") return known;
  return needs.length === 0 ? "ready" : "person";
}
