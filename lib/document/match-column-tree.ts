import type { Band, Node } from "@/lib/template/vocabulary";
import { leavesOf } from "@/lib/template/walk";
import type { Columns } from "./match-columns";
import { labelOf, nodesOf } from "./match-labels";
import type { Piece } from "./match-pieces";

/**
 * Heads of several levels (表三, 表四). Heads of one parent are put in the order they are printed, where they
 * stand on one line or in a true grid; a PDF's jumble of broken heads follows the form. undefined where the run
 * holds no heads, null where some are out of order and not all are there: a lost head moves the others.
 */
export function readTree(run: readonly Piece[], band: Band): Columns | null | undefined {
  const text = run.map(({ folded }) => folded).join("");
  const printed = nodesOf(band.columns).filter(
    (node) => node.label !== "" && text.includes(labelOf(node).core),
  );
  if (printed.length < 2) return undefined;
  const form = leavesOf(band.columns);
  const heads: Heads = { run, width: form.length };
  const found = orderOf(band.columns, heads, { above: [], from: 0, to: Infinity });
  if (!found) return null;
  const order = found.map(({ path }) => path);
  const moved = order.some((path, at) => path.at(-1) !== form[at]?.at(-1));
  if (moved && found.some(({ piece }) => !piece)) return null;
  const fewer = order.filter((path) =>
    path.some((node) => node.children && node.key && printed.includes(node)),
  );
  const isPart = isHeadOnly(band) && fewer.length > 0 && fewer.length < order.length;
  return { order, repeated: null, fewer: isPart ? fewer : null, at: gridOf(found, heads) };
}

type Heads = {
  readonly run: readonly Piece[];
  /** Places a full row of figures has. */
  readonly width: number;
};

/** 表四 has one row without a label: its heads name it, and some reports print it in two tables. */
export function isHeadOnly(band: Band): boolean {
  return band.rows.every((row) => row.label === "" && !row.children);
}

/** A column with the piece that is its head, if there is exactly one. */
type Found = { readonly path: readonly Node[]; readonly piece: Piece | undefined };

/** What the heads below a group must lie in: the group's own columns. */
type Extent = { readonly above: readonly Node[]; readonly from: number; readonly to: number };

function orderOf(nodes: readonly Node[], heads: Heads, extent: Extent): readonly Found[] | null {
  const placed = sorted(nodes, heads, extent);
  if (!placed) return null;
  const inside = placed.map(({ node, piece }, at): readonly Found[] | null => {
    const path = [...extent.above, node];
    if (!node.children) return [{ path, piece }];
    const next = placed.slice(at + 1).find((other) => other.piece)?.piece;
    const from = piece?.x ?? extent.from;
    return orderOf(node.children, heads, { above: path, from, to: next?.x ?? extent.to });
  });
  return inside.some((found) => found === null) ? null : inside.flatMap((found) => found ?? []);
}

type Placed = { readonly node: Node; readonly piece: Piece | undefined };

function sorted(nodes: readonly Node[], heads: Heads, extent: Extent): readonly Placed[] | null {
  const placed = nodes.map((node) => ({ node, piece: pieceOf(node, heads, extent) }));
  const pieces = placed.flatMap(({ piece }) => piece ?? []);
  const rows = new Set(pieces.map(({ row }) => row));
  const inGrid = pieces.every(({ width }) => width >= heads.width);
  const apart = new Set(pieces.map(({ x }) => x)).size === nodes.length;
  if (pieces.length === nodes.length && apart && (rows.size === 1 || inGrid))
    return placed.toSorted((a, b) => (a.piece?.x ?? 0) - (b.piece?.x ?? 0));
  const swapped = pieces.some((piece, at) =>
    pieces.slice(at + 1).some((later) => later.row === piece.row && later.x < piece.x),
  );
  return swapped ? null : placed;
}

/** The piece that is this head and nothing else. A leaf printed in several columns is not found. */
function pieceOf(node: Node, { run }: Heads, { from, to }: Extent): Piece | undefined {
  const { core } = labelOf(node);
  const found = run.filter(({ folded, x }) => core !== "" && folded === core && x >= from && x < to);
  const columns = new Set(found.map(({ x }) => x));
  if (columns.size > 1 && !node.children) return undefined;
  return found.toSorted((a, b) => a.x - b.x || b.row - a.row)[0];
}

/** Grid columns of the heads, if all are found in rows wide enough to be a grid and run from left to right. */
function gridOf(found: readonly Found[], heads: Heads): readonly number[] | null {
  const pieces = found.flatMap(({ piece }) => piece ?? []);
  if (pieces.length < found.length || pieces.some(({ width }) => width < heads.width)) return null;
  const at = pieces.map(({ x }) => x);
  return at.every((x, place) => place === 0 || x > (at[place - 1] ?? x)) ? at : null;
}
