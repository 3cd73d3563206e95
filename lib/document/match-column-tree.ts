import type { Band, Node } from "@/lib/template/vocabulary";
import { leavesOf } from "@/lib/template/walk";
import type { Columns } from "./match-columns";
import { labelOf, nodesOf } from "./match-labels";
import type { Piece } from "./match-pieces";

/**
 * Heads of several levels (表三, 表四). Heads of one parent are put in the order they are printed, where they
 * stand on one line or in a true grid; anything else (a PDF's jumble of broken heads) follows the form.
 */
export function readTree(run: readonly Piece[], band: Band): Columns | undefined {
  const text = run.map(({ folded }) => folded).join("");
  const printed = nodesOf(band.columns).filter(
    (node) => node.label !== "" && text.includes(labelOf(node).core),
  );
  if (printed.length < 2) return undefined;
  const width = leavesOf(band.columns).length;
  const heads: Heads = { run, width, present: isHeadOnly(band) ? new Set(printed) : null };
  const order = orderOf(band.columns, heads, []);
  return { order, repeated: null, at: gridOf(order, heads) };
}

type Heads = {
  readonly run: readonly Piece[];
  /** Places a full row of figures has. */
  readonly width: number;
  /** Groups that are printed, where a table may hold only some of them; null where all belong to it. */
  readonly present: ReadonlySet<Node> | null;
};

/** 表四 has one row without a label: its heads name it, and some reports print it in two tables. */
export function isHeadOnly(band: Band): boolean {
  return band.rows.every((row) => row.label === "" && !row.children);
}

function orderOf(nodes: readonly Node[], heads: Heads, above: readonly Node[]): readonly (readonly Node[])[] {
  const here = nodes.filter((node) => isPresent(node, heads));
  return sorted(here, heads).flatMap((node) =>
    node.children ? orderOf(node.children, heads, [...above, node]) : [[...above, node]],
  );
}

function isPresent(node: Node, { present }: Heads): boolean {
  if (!present || !node.children) return true;
  return present.has(node) || node.children.some((child) => child.children && present.has(child));
}

function sorted(nodes: readonly Node[], heads: Heads): readonly Node[] {
  const placed = nodes.map((node) => ({ node, piece: pieceOf(node, heads) }));
  const pieces = placed.flatMap(({ piece }) => piece ?? []);
  const rows = new Set(pieces.map(({ row }) => row));
  const inGrid = pieces.every(({ width }) => width >= heads.width);
  const apart = new Set(pieces.map(({ x }) => x)).size === nodes.length;
  if (pieces.length < nodes.length || !apart || (rows.size > 1 && !inGrid)) return nodes;
  return placed.sort((a, b) => (a.piece?.x ?? 0) - (b.piece?.x ?? 0)).map(({ node }) => node);
}

/** The piece that is this head and nothing else; none where several bear the same words. */
function pieceOf(node: Node, { run }: Heads): Piece | undefined {
  const { core } = labelOf(node);
  const found = run.filter(({ folded }) => core !== "" && folded === core);
  return found.length === 1 ? found[0] : undefined;
}

/** Grid columns of the heads, if all are found in rows wide enough to be a grid and run from left to right. */
function gridOf(order: readonly (readonly Node[])[], heads: Heads): readonly number[] | null {
  const pieces = order.flatMap((path) => {
    const leaf = path.at(-1);
    return (leaf && pieceOf(leaf, heads)) ?? [];
  });
  if (pieces.length < order.length || pieces.some(({ width }) => width < heads.width)) return null;
  const at = pieces.map(({ x }) => x);
  return at.every((x, place) => place === 0 || x > (at[place - 1] ?? x)) ? at : null;
}
