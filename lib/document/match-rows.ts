import { fold } from "./fold";
import { isHeadOnly } from "./match-column-tree";
import { labelOf, nodesOf, type RowLabel, type Vocabulary } from "./match-labels";
import { guessRow } from "./match-misprints";
import type { Piece, Segment } from "./match-pieces";

/**
 * The row each segment's figures belong to, by the label right in front of them; null where none is
 * recognised beyond doubt. Only what stands last in the run counts, so page heads and group labels do no harm.
 */
export function rowsOf(segments: readonly Segment[], vocabulary: Vocabulary): readonly (RowLabel | null)[] {
  const runs = segments.map(({ run }) => runOf(run));
  const plain = runs.map(
    (run, at) =>
      named(run, vocabulary) ?? broken(run, runs[at + 1], vocabulary) ?? headed(segments[at], vocabulary),
  );
  const rows = plain.map((row, at) => row ?? unnumbered(runs[at], plain[at - 1], vocabulary));
  return rows.map((row, at) => row ?? guessRow(runs[at], { rows, at }, vocabulary));
}

/** The folded text of a run, where its pieces start in it, and the same without a remark in brackets at its end. */
export type Run = {
  readonly text: string;
  readonly starts: ReadonlySet<number>;
  readonly bare: string;
};

function runOf(pieces: readonly Piece[]): Run {
  const starts = new Set<number>();
  let text = "";
  for (const { folded } of pieces.slice(-TAIL)) {
    starts.add(text.length);
    text += folded;
  }
  const raw = pieces.slice(-TAIL).map((piece) => piece.text);
  return { text, starts, bare: fold(withoutRemark(raw.join("").trim())) };
}

/** Pieces of a label worth looking at: one character a line makes many. */
const TAIL = 80;

/** Cuts off a remark in brackets at the end; "" where there is none. */
function withoutRemark(raw: string): string {
  if (!/[）)]$/u.test(raw)) return "";
  let depth = 0;
  for (let at = raw.length - 1; at >= Math.max(0, raw.length - 400); at -= 1) {
    if (/[）)]/u.test(raw.charAt(at))) depth += 1;
    if (/[（(]/u.test(raw.charAt(at))) depth -= 1;
    if (depth === 0) return raw.slice(0, at);
  }
  return "";
}

/** The longest label the run ends with. */
function named(run: Run, vocabulary: Vocabulary): RowLabel | null {
  return endOf(run.text, run, vocabulary) ?? (run.bare === "" ? null : endOf(run.bare, run, vocabulary));
}

function endOf(text: string, { starts }: Run, { rows, words }: Vocabulary): RowLabel | null {
  let best: { row: RowLabel; length: number } | null = null;
  for (const row of rows)
    for (const form of new Set([row.full, row.core])) {
      if (form === "" || !text.endsWith(form)) continue;
      const before = text.slice(0, text.length - form.length);
      const numbered = row.number !== "" && before.endsWith(row.number);
      if (row.shared && !numbered) continue;
      if (!numbered && !begins(before, starts, words)) continue;
      if (!best || form.length > best.length) best = { row, length: form.length };
    }
  return best?.row ?? null;
}

/** A label starts where a piece starts, behind a number, or behind another label. */
function begins(before: string, starts: ReadonlySet<number>, words: ReadonlySet<string>): boolean {
  if (before === "" || starts.has(before.length) || /[\d一二三四五六七八九十项]$/u.test(before)) return true;
  for (let length = 2; length <= Math.min(before.length, 40); length += 1)
    if (words.has(before.slice(-length))) return true;
  return false;
}

/** A label cut by its own figures: the run ends with its beginning and the next run starts with the rest. */
function broken(run: Run, next: Run | undefined, { rows }: Vocabulary): RowLabel | null {
  const last = run.text.slice(-2);
  if (!next || last === "") return null;
  const found = rows.filter(
    ({ number, core, full }) =>
      full.includes(last) &&
      [...run.starts].some((start) => {
        const head = run.text.slice(start);
        return [number + full, full, number + core, core].some(
          (form) =>
            head.length >= 4 &&
            form.length > head.length &&
            form.startsWith(head) &&
            next.text.startsWith(form.slice(head.length)),
        );
      }),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** 其他 or 总计 without its number, right after the row it follows in the form. */
function unnumbered(
  run: Run | undefined,
  above: RowLabel | null | undefined,
  { rows }: Vocabulary,
): RowLabel | null {
  if (!above) return null;
  const row = rows[above.order + 1];
  return row?.shared && run?.text === row.core ? row : null;
}

/** 表四: a row without a label of its own, known by the heads that stand directly over it. */
function headed(segment: Segment | undefined, { rows }: Vocabulary): RowLabel | null {
  const row = rows.find(({ band }) => isHeadOnly(band));
  if (!row) return null;
  const words = nodesOf(row.band.columns).map((node) => labelOf(node).core);
  const letters = new Set(words.join(""));
  const text = segment?.run.map(({ folded }) => folded).join("") ?? "";
  let from = text.length;
  while (from > 0 && letters.has(text.charAt(from - 1))) from -= 1;
  const heads = text.slice(from);
  const groups = nodesOf(row.band.columns).filter((node) => node.children && node.label !== "");
  return groups.some((group) => heads.includes(labelOf(group).core)) ? row : null;
}
