import type { Layout } from "./match-layout";
import type { Piece, Segment } from "./match-pieces";

/** Where complete rows of one shape have their figures; null where they disagree. */
export type Ruler = {
  readonly at: readonly number[] | null;
  /** Grid column of their label; null for rows printed a cell a line. */
  readonly label: number | null;
  readonly places: number;
};

/** The rulers of a table by the shape of its rows. */
export type Rulers = ReadonlyMap<string, Ruler>;

/** Learns from complete rows where rows of the same shape have their figures. */
export function rulersOf(
  complete: readonly { readonly segment: Segment; readonly layout: Layout }[],
): ReadonlyMap<number, Rulers> {
  const rulers = new Map<number, Map<string, Ruler>>();
  for (const { segment, layout } of complete) {
    const figures = layout.flatMap((piece) => piece ?? []);
    const [first] = figures;
    if (!first || new Set(figures.map(whereIs)).size < figures.length) continue;
    const ofTable = rulers.get(first.table) ?? new Map<string, Ruler>();
    const inLine = figures.every(({ row }) => row === first.row);
    const key = inLine ? shapeOf(segment, first, figures.length) : streamOf(segment, figures.length);
    const at = figures.map((figure) => (inLine ? figure.x : segment.cells.indexOf(figure)));
    const known = ofTable.get(key);
    const agrees = known === undefined || known.at?.join() === at.join();
    const label = inLine ? (segment.run.at(-1)?.x ?? null) : null;
    rulers.set(first.table, ofTable.set(key, { at: agrees ? at : null, label, places: figures.length }));
  }
  return rulers;
}

/** Rows are of one shape when their label ends in the same grid column and they are equally wide. */
export function shapeOf({ run }: Segment, piece: Piece | undefined, places: number): string {
  const label = run.at(-1);
  const beside = label && piece && label.table === piece.table && label.row === piece.row;
  return [beside ? label.x : "", piece?.width, places].join("/");
}

/** The same for rows that are printed a cell a line. */
export function streamOf({ cells }: Segment, places: number): string {
  return ["lines", cells.length, places].join("/");
}

function whereIs({ table, row, x }: Piece): string {
  return `${table}/${row}/${x}`;
}
