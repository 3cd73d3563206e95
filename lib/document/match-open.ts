import { equationsOf } from "@/lib/template/equations";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { readFigure } from "./figures";
import { throughGroups, type GroupLine } from "./match-groups";
import { isPrinted } from "./match-layout";
import { digitsOf, type Line } from "./match-lines";
import type { Piece } from "./match-pieces";
import { prove } from "./match-proof";
import { waysToCut, waysToPlace } from "./match-ways";

/** The pieces arithmetic proves to stand in cells of rows whose print alone leaves the places open. */
export function settleOpen(
  edition: Edition,
  { known, groups }: { readonly known: ReadonlyMap<CellId, number>; readonly groups: readonly GroupLine[] },
  lines: readonly Line[],
): readonly ReadonlyMap<CellId, Piece>[] {
  const ways = lines.map(waysOf);
  const open = lines.map(({ cells }, at) => ({
    cells,
    ways: (ways[at] ?? [])
      .map((way) => way.map(numberOf))
      .filter((way) => way.every((value) => value !== undefined)),
  }));
  const equations = throughGroups(equationsOf(edition), groups);
  const values = new Map([...known, ...groups.flatMap(({ sums }) => [...sums])]);
  return prove(equations, values, open).map((proven, at) => piecesOf(proven, lines[at], ways[at] ?? []));
}

type Way = readonly (Piece | null)[];

function waysOf(line: Line): readonly Way[] {
  const figures = line.segment.cells.filter(isPrinted);
  const digits = digitsOf(line);
  const [only] = figures;
  if (digits !== null && only && (only.glued || digits.startsWith("0")))
    return waysToCut(digits, line.cells.length).map((way) => way.map((text) => ({ ...only, text })));
  return waysToPlace(figures, line.cells.length);
}

/** undefined for a piece that is no count: its row cannot be reckoned with. */
function numberOf(piece: Piece | null): number | null | undefined {
  if (!piece) return null;
  const reading = readFigure(piece.text, "count");
  return "fault" in reading ? undefined : reading.value;
}

function piecesOf(
  proven: ReadonlyMap<CellId, number>,
  line: Line | undefined,
  ways: readonly Way[],
): ReadonlyMap<CellId, Piece> {
  const found = new Map<CellId, Piece>();
  line?.cells.forEach((cell, at) => {
    const value = proven.get(cell);
    const piece = ways.map((way) => way[at] ?? null).find((one) => one && numberOf(one) === value);
    if (value !== undefined && piece) found.set(cell, piece);
  });
  return found;
}
