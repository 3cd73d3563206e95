import { isFigure } from "@/lib/document/figures";
import type { TextRow } from "./table";

/**
 * Puts an empty cell where a text with a cell a line leaves out a beat: 「0␤␤0␤␤␤␤0」. Only where nearly all
 * lines keep one distance, before, between and behind the figures alike; elsewhere a gap says nothing.
 */
export function withRhythm(rows: readonly TextRow[]): readonly TextRow[] {
  const alone = rows.filter(({ cells }) => cells.length === 1).length;
  const steps = rows.map((row, at) => stepOf(row, rows[at + 1]));
  const beat = usual(steps.flatMap((step) => step?.distance ?? []));
  if (rows.length < 6 || alone < 0.9 * rows.length || beat === null) return rows;
  const steady = new Set(
    KINDS.filter((kind) => usual(steps.flatMap((s) => (s?.kind === kind ? s.distance : []))) === beat),
  );
  return rows.flatMap((row, at) => {
    const step = steps[at];
    const left = step && steady.has(step.kind) ? step.distance / beat - 1 : 0;
    if (left < 1 || left > 20 || !Number.isInteger(left)) return [row];
    return [row, ...Array.from({ length: left }, () => ({ line: row.line, cells: [""] }))];
  });
}

/** From label to figure, from figure to figure, from figure to label. */
const KINDS = ["before", "between", "behind"] as const;

type Step = { readonly kind: (typeof KINDS)[number]; readonly distance: number };

function stepOf(row: TextRow, next: TextRow | undefined): Step | null {
  if (!next) return null;
  const distance = next.line - row.line;
  if (isAlone(row)) return { kind: isAlone(next) ? "between" : "behind", distance };
  return isAlone(next) ? { kind: "before", distance } : null;
}

function isAlone({ cells }: TextRow): boolean {
  return cells.length === 1 && isFigure(cells[0] ?? "");
}

/** The distance all but a few keep. */
function usual(distances: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const distance of distances) counts.set(distance, (counts.get(distance) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most || most[1] < 2) return null;
  return distances.length - most[1] <= Math.max(1, 0.2 * distances.length) ? most[0] : null;
}
