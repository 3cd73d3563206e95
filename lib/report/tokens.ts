import type { CellId } from "@/lib/template/vocabulary";

/**
 * A live figure inside of prose, as it is stored: 「收到申请〔=applications:received:new|total〕件」. The
 * mark cannot occur by chance, stays whole when copied as text, and may be typed by hand.
 */
export function tokenOf(cell: CellId): string {
  return `〔=${cell}〕`;
}

/** A stretch of stored prose; UTF-16 offsets into it. `cell` is null for words. */
export type Piece = {
  readonly cell: CellId | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** Stored prose taken apart into words and live figures, nothing left out. */
export function piecesOf(raw: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of raw.matchAll(TOKEN)) {
    const end = match.index + match[0].length;
    if (match.index > at) pieces.push(words(raw, at, match.index));
    pieces.push({ cell: match[1] ?? "", text: match[0], start: match.index, end });
    at = end;
  }
  return at < raw.length ? [...pieces, words(raw, at, raw.length)] : pieces;
}

/** A figure as printed in its table; null where its cell is blank, unreadable, or not of this edition. */
export type Printed = (cell: CellId) => string | null;

/** Stands where a figure is still missing: the rules take it for an unfilled blank and hold the report. */
export const GAP = "____";

/** One run of prose as read, and where it is stored; generated words are stored nowhere. */
type Run = Piece & { readonly from: number; readonly to: number };

/** Prose as everybody reads it, with the way back to what is stored. */
export type Written = { readonly text: string; readonly runs: readonly Run[] };

/** Stored prose with every live figure written out, after `lead`, words the report itself supplies. */
export function writtenOut(raw: string, printed: Printed, lead = ""): Written {
  const first = lead && raw ? `${lead}\n` : lead;
  const runs: Run[] = first ? [{ cell: null, text: first, start: 0, end: 0, from: 0, to: first.length }] : [];
  let at = first.length;
  for (const piece of piecesOf(raw)) {
    const text = piece.cell === null ? piece.text : (printed(piece.cell) ?? GAP);
    runs.push({ ...piece, text, from: at, to: at + text.length });
    at += text.length;
  }
  return { text: runs.map(({ text }) => text).join(""), runs };
}

/** A span of the prose as read → the stored characters behind it; a live figure it touches counts whole. */
export function storedSpan(
  { runs }: Written,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const first = runs.find(({ to }) => start < to) ?? runs.at(-1);
  const last = runs.findLast(({ from }) => end > from) ?? first;
  if (!first || !last) return { start: 0, end: 0 };
  const from = storedAt(first, start, first.start);
  return { start: from, end: Math.max(from, storedAt(last, end, last.end)) };
}

/** A place among the stored characters → the place in the prose as read; inside a figure, its beginning. */
export function readAt({ text, runs }: Written, stored: number): number {
  const run = runs.find(({ start, end }) => start <= stored && stored < end);
  if (!run) return text.length;
  return run.cell === null ? run.from + (stored - run.start) : run.from;
}

/** Whether a span of the prose as read is, at least in part, a live figure or generated. */
export function isBound(
  { runs }: Written,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return runs.some((run) => run.from < end && start < run.to && (run.cell !== null || run.start === run.end));
}

const TOKEN = /〔=([A-Za-z0-9_:|]{1,80})〕/gu;

function words(raw: string, start: number, end: number): Piece {
  return { cell: null, text: raw.slice(start, end), start, end };
}

function storedAt({ cell, start, end, from }: Run, read: number, edge: number): number {
  if (cell !== null || start === end) return edge;
  return Math.min(end, Math.max(start, start + read - from));
}
