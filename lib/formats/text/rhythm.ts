import { isFigure } from "@/lib/document/figures";
import type { TextRow } from "./table";

/**
 * Puts an empty cell where a text with a cell a line leaves out a beat: 「0␤␤0␤␤␤␤0」. Only where the lines
 * keep a regular distance; elsewhere a gap says nothing.
 */
export function withRhythm(rows: readonly TextRow[]): readonly TextRow[] {
  const alone = rows.filter(({ cells }) => cells.length === 1).length;
  if (rows.length < 6 || alone < 0.9 * rows.length) return rows;
  const beats = {
    inner: beatOf(rows, isInner),
    before: beatOf(rows, isBefore),
    after: beatOf(rows, isAfter),
  };
  return rows.flatMap((row, at) => {
    const next = rows[at + 1];
    if (!next) return [row];
    const beat = isInner(row, next)
      ? beats.inner
      : isBefore(row, next)
        ? beats.before
        : isAfter(row, next)
          ? beats.after
          : null;
    const left = beat === null || beats.inner === null ? 0 : (next.line - row.line - beat) / beats.inner;
    if (left < 1 || left > 20 || !Number.isInteger(left)) return [row];
    return [row, ...Array.from({ length: left }, () => ({ line: row.line, cells: [""] }))];
  });
}

function isInner(one: TextRow, next: TextRow): boolean {
  return isAlone(one) && isAlone(next);
}

function isBefore(one: TextRow, next: TextRow): boolean {
  return !isAlone(one) && isAlone(next);
}

function isAfter(one: TextRow, next: TextRow): boolean {
  return isAlone(one) && !isAlone(next);
}

function isAlone({ cells }: TextRow): boolean {
  return cells.length === 1 && isFigure(cells[0] ?? "");
}

/** The usual distance in lines, if nearly all keep it. */
function beatOf(rows: readonly TextRow[], between: (one: TextRow, next: TextRow) => boolean): number | null {
  const distances = rows.flatMap((row, at) => {
    const next = rows[at + 1];
    return next && between(row, next) ? [next.line - row.line] : [];
  });
  const counts = new Map<number, number>();
  for (const distance of distances) counts.set(distance, (counts.get(distance) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  return usual && usual[1] >= 0.8 * distances.length ? usual[0] : null;
}
