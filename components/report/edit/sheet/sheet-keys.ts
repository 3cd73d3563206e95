import type { TableBlock } from "@/lib/document/blocks";
import { placeCells } from "@/lib/document/grid";
import type { CellId } from "@/lib/template/vocabulary";

/** A typed cell and the grid places it covers. */
export type Spot = { readonly id: CellId; readonly x: number; readonly y: number; readonly width: number };

/** What was pressed, and where the caret stood among the characters of the cell. */
export type Press = {
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl?: boolean;
  readonly start: number;
  readonly end: number;
  readonly length: number;
};

/** Where the typed cells of a table stand; totals and heads are passed over. */
export function spotsOf(block: TableBlock): readonly Spot[] {
  return placeCells(block.rows).flatMap((row) =>
    row.flatMap(({ cell, x, y }) =>
      cell.cell && !cell.total ? [{ id: cell.cell, x, y, width: cell.colSpan }] : [],
    ),
  );
}

/**
 * The cell a key leads to, as in a spreadsheet; null where the key keeps its ordinary meaning. Sideways keys
 * leave a cell only from its edge, so that a figure can still be corrected in the middle.
 */
export function nextSpot(spots: readonly Spot[], from: CellId, press: Press): CellId | null {
  const here = spots.find(({ id }) => id === from);
  const direction = directionOf(press);
  return here && direction ? (MOVES[direction](spots, here)?.id ?? null) : null;
}

type Direction = "up" | "down" | "left" | "right" | "first" | "last" | "top" | "bottom";

function directionOf({ key, shift, ctrl, start, end, length }: Press): Direction | null {
  if (ctrl) return (!shift && { Home: "top" as const, End: "bottom" as const }[key]) || null;
  if (key === "Enter") return shift ? "up" : "down";
  if (shift) return null;
  const whole = start === 0 && end === length;
  const atStart = whole || (start === 0 && end === 0);
  const atEnd = whole || (start === length && end === length);
  if (key === "ArrowUp") return "up";
  if (key === "ArrowDown") return "down";
  if (key === "ArrowLeft") return atStart ? "left" : null;
  if (key === "ArrowRight") return atEnd ? "right" : null;
  if (key === "Home") return atStart ? "first" : null;
  return key === "End" && atEnd ? "last" : null;
}

type Step = (spots: readonly Spot[], here: Spot) => Spot | undefined;

const MOVES: Readonly<Record<Direction, Step>> = {
  up: (spots, here) =>
    closest(
      spots.filter(({ y }) => y < here.y),
      here,
    ),
  down: (spots, here) =>
    closest(
      spots.filter(({ y }) => y > here.y),
      here,
    ),
  left: (spots, here) => sameRow(spots, here).findLast(({ x }) => x < here.x),
  right: (spots, here) => sameRow(spots, here).find(({ x }) => x > here.x),
  first: (spots, here) => sameRow(spots, here)[0],
  last: (spots, here) => sameRow(spots, here).at(-1),
  top: (spots) => spots[0],
  bottom: (spots) => spots.at(-1),
};

function sameRow(spots: readonly Spot[], here: Spot): readonly Spot[] {
  return spots.filter(({ y }) => y === here.y);
}

/** The nearest row first, then the nearest column: bands of a table may be cut differently. */
function closest(spots: readonly Spot[], here: Spot): Spot | undefined {
  const distance = ({ x, y, width }: Spot) =>
    Math.abs(y - here.y) * 1_000 + Math.max(0, x - here.x, here.x - (x + width - 1));
  return spots.toSorted((a, b) => distance(a) - distance(b))[0];
}
