import type { CellId } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";
import { readFigure } from "./figures";
import { groupLinesOf } from "./match-groups";
import type { Vocabulary } from "./match-labels";
import { groundsOf } from "./match-grounds";
import { isPrinted } from "./match-layout";
import { echoesOf, linesOf, type Line } from "./match-lines";
import { settleOpen } from "./match-open";
import type { Piece, Segment } from "./match-pieces";

export type Found = {
  readonly value: number;
  readonly printed: string;
  readonly place: string;
  /** How its cell was found, in words. */
  readonly grounds: string;
};

/** A figure that was not taken over: what is printed, where, and why it was left. */
export type Unplaced = { readonly text: string; readonly place: string; readonly why: string };

/**
 * The figures of all tables by cell, placed by row and column label, and what could not be placed. A short row
 * the file breaks off in (`cutOff`) proves nothing: its last figure may be cut as well.
 */
export function figuresOf(
  segments: readonly Segment[],
  vocabulary: Vocabulary,
  cutOff?: Segment,
): { readonly found: ReadonlyMap<CellId, Found>; readonly unplaced: readonly Unplaced[] } {
  const { lines, strays } = linesOf(segments, vocabulary);
  const ledger = new Ledger(vocabulary);
  const groups = groupLinesOf(
    strays.map(({ segment }) => segment),
    vocabulary,
  );
  const short = lines.filter(({ layout }) => layout === null);
  const isCut = ({ segment, cells }: Line) =>
    segment === cutOff && segment.cells.filter(isPrinted).length < cells.length;
  const open = short.filter((line) => !isCut(line));
  for (const line of lines) if (line.layout) ledger.take(line, placedIn(line));
  const settled = settleOpen(vocabulary.edition, { known: ledger.values(), groups }, open);
  open.forEach((line, at) => ledger.take(line, settled[at] ?? new Map<CellId, Piece>()));
  for (const { segment } of short.filter(isCut))
    ledger.leave(segment, segment.cells.filter(isPrinted), "文件在本行中断，数字可能不全");
  for (const { segment, why } of strays) ledger.leave(segment, segment.cells.filter(isPrinted), why);
  return ledger.closed();
}

function placedIn({ cells, layout }: Line): ReadonlyMap<CellId, Piece> {
  return new Map(
    cells.flatMap((cell, at) => {
      const piece = layout?.[at];
      return piece ? [[cell, piece] as const] : [];
    }),
  );
}

/** Keeps what was found; two different figures for one cell cancel each other. */
class Ledger {
  private readonly found = new Map<CellId, Found>();
  private readonly unplaced: Unplaced[] = [];
  private readonly disputed = new Set<CellId>();

  constructor(private readonly vocabulary: Vocabulary) {}

  take(line: Line, placed: ReadonlyMap<CellId, Piece>): void {
    for (const [cell, piece] of placed) this.enter(line, cell, piece);
    const used = new Set([...placed.values(), ...echoesOf(line)].map(whereIs));
    const rest = line.segment.cells.filter((piece) => isPrinted(piece) && !used.has(whereIs(piece)));
    if (line.layout === null && placed.size < line.cells.length) this.leaveShort(line, placed);
    else if (rest.length > 0) this.leave(line.segment, rest, "数字多于本行的格数，多出的没有采用");
  }

  leave({ run }: Segment, figures: readonly Piece[], why: string): void {
    const [first] = figures;
    if (!first) return;
    const label = run
      .map(({ text }) => text)
      .join("")
      .replace(/\s+/gu, "")
      .slice(-30);
    const printed = figures.slice(0, 20).map(({ text }) => text);
    this.unplaced.push({ text: [label, ...printed].filter(Boolean).join(" "), place: first.place, why });
  }

  values(): ReadonlyMap<CellId, number> {
    return new Map([...this.found].map(([cell, { value }]) => [cell, value]));
  }

  closed() {
    return { found: this.found, unplaced: this.unplaced };
  }

  private enter(line: Line, cell: CellId, piece: Piece): void {
    const { segment } = line;
    const reading = readFigure(piece.text, cellOf(this.vocabulary.edition, cell)?.quantity ?? "count");
    if ("fault" in reading) return this.leave(segment, [piece], reading.fault);
    if (reading.value === null || this.disputed.has(cell)) return;
    const before = this.found.get(cell);
    if (before && before.value !== reading.value) {
      this.disputed.add(cell);
      this.found.delete(cell);
      return this.leave(segment, [piece], `与${before.place}的“${before.printed}”不一致，两处都没有采用`);
    }
    if (before) return;
    const grounds = groundsOf(line, line.cells.indexOf(cell), line.layout === null);
    this.found.set(cell, { value: reading.value, printed: piece.text, place: piece.place, grounds });
  }

  private leaveShort(line: Line, placed: ReadonlyMap<CellId, Piece>): void {
    const figures = line.segment.cells.filter(isPrinted);
    const places = line.cells.length;
    const sure = placed.size === 0 ? "" : `，能够确定的${placed.size}格已经采用`;
    const why = `本行应有${places}个数字，印有${figures.length}个，不能确定各在哪一格${sure}`;
    this.leave(line.segment, figures, why);
  }
}

function whereIs({ table, row, x }: Piece): string {
  return `${table}/${row}/${x}`;
}
