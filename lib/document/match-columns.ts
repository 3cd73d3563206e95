import type { Band, Node } from "@/lib/template/vocabulary";
import { leavesOf } from "@/lib/template/walk";
import { readTree } from "./match-column-tree";
import { labelOf, type RowLabel } from "./match-labels";
import type { Piece, Segment } from "./match-pieces";
import { fold } from "./fold";

/** What the printed heads say about the figures of a row, from left to right. */
export type Columns = {
  /** Each column of the band once. */
  readonly order: readonly (readonly Node[])[];
  /** The same with repetitions, where a merged figure is printed under each of several equal heads. */
  readonly repeated: readonly (readonly Node[])[] | null;
  /** Only the columns whose groups are printed, where a report prints one table in two; else null. */
  readonly fewer: readonly (readonly Node[])[] | null;
  /** The grid column of each, where the heads stand in a true grid. */
  readonly at: readonly number[] | null;
};

/**
 * The columns of each recognised row, by the nearest printed heads of its band above it. Without readable
 * heads the order of the form holds; null where the heads contradict it and cannot be followed.
 */
export function columnsOf(
  segments: readonly Segment[],
  rows: readonly (RowLabel | null)[],
): readonly (Columns | null)[] {
  const heads = new Map<Band, Columns | null>();
  return segments.map(({ run }, at) => {
    const row = rows[at];
    if (!row) return null;
    const read = readHeads(run, row.band);
    if (read !== undefined) heads.set(row.band, read);
    const columns = heads.get(row.band);
    return columns === undefined ? inForm(row.band) : columns;
  });
}

/** The columns in the order of the form. */
export function inForm(band: Band): Columns {
  return { order: leavesOf(band.columns), repeated: null, fewer: null, at: null };
}

/** undefined where the run holds no heads of the band. */
function readHeads(run: readonly Piece[], band: Band): Columns | null | undefined {
  const corner = fold(band.corner);
  const isCorner = ({ folded }: Piece) => corner !== "" && folded.endsWith(corner);
  if (band.columns.some((node) => node.children))
    return readTree(run.slice(run.findIndex(isCorner) + 1), band);
  return readLine(run.slice(run.findLastIndex(isCorner) + 1), band);
}

/** Heads of a single level, which every way of printing keeps in their order. */
function readLine(run: readonly Piece[], band: Band): Columns | null | undefined {
  const text = run.map(({ folded }) => folded).join("");
  const leaves = new Map(leavesOf(band.columns).map((path) => [labelOf(path.at(-1)).core, path]));
  const found = [...text.matchAll(headsOf(band))].map(([core]) => core);
  if (found.length === 0) return undefined;
  const distinct = [...new Set(found)];
  const pathsOf = (cores: readonly string[]) => cores.flatMap((core) => [leaves.get(core) ?? []]);
  if (distinct.length === leaves.size)
    return {
      order: pathsOf(distinct),
      repeated: found.length > leaves.size ? pathsOf(found) : null,
      fewer: null,
      at: found.length > leaves.size ? null : gridOf(run, pathsOf(distinct)),
    };
  const once = distinct.filter((core) => found.indexOf(core) === found.lastIndexOf(core));
  return isSubsequence(once, [...leaves.keys()]) ? inForm(band) : null;
}

/** Grid columns of heads that stand on one line with room for a label before them. */
function gridOf(run: readonly Piece[], order: Columns["order"]): readonly number[] | null {
  const heads = order.flatMap((path) => {
    const { core } = labelOf(path.at(-1));
    return run.find(({ folded, text }) => folded === core || isRemarked(folded, text, core)) ?? [];
  });
  const [first] = heads;
  if (!first || heads.length < order.length || first.x === 0) return null;
  return heads.every(({ row }) => row === first.row) ? heads.map(({ x }) => x) : null;
}

/** 「采购总金额（万元，保留四位小数）」. */
function isRemarked(folded: string, text: string, core: string): boolean {
  return folded.startsWith(core) && /[（(]/u.test(text);
}

function headsOf(band: Band): RegExp {
  const known = HEADS.get(band);
  if (known) return known;
  const words = leavesOf(band.columns).map((path) => labelOf(path.at(-1)).core);
  const heads = new RegExp(words.sort((a, b) => b.length - a.length).join("|"), "gu");
  HEADS.set(band, heads);
  return heads;
}

const HEADS = new WeakMap<Band, RegExp>();

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  const places = part.map((word) => whole.indexOf(word));
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1));
}
