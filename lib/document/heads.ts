import type { Node } from "@/lib/template/vocabulary";
import { leavesOf } from "@/lib/template/walk";

/** Where one node of a tree of rows or columns is printed. Lengths are counted in grid places. */
export type Head = {
  readonly node: Node;
  /** Levels above it (rows of heads for columns, columns of heads for rows), and levels it covers. */
  readonly level: number;
  readonly depth: number;
  /** First leaf it stands over, and how many. */
  readonly at: number;
  readonly span: number;
};

/**
 * The printed heads of a tree. A leaf reaches down to the figures; a group leaves its children just the
 * room they need, as the State's form does with 行政复议 beside 行政诉讼. No heads where none are printed.
 */
export function headsOf(nodes: readonly Node[]): readonly Head[] {
  if (nodes.every((node) => node.label === "" && !node.children)) return [];
  return place(nodes, { level: 0, at: 0, room: levelsOf(nodes) });
}

/** How many levels of heads a tree prints. */
export function depthOf(heads: readonly Head[]): number {
  return Math.max(0, ...heads.map(({ level, depth }) => level + depth));
}

/** The heads over one leaf, outermost first. */
export function headsOver(heads: readonly Head[], leaf: number): readonly Head[] {
  return heads.filter(({ at, span }) => at <= leaf && leaf < at + span);
}

type Room = { readonly level: number; readonly at: number; readonly room: number };

function place(nodes: readonly Node[], { level, at, room }: Room): readonly Head[] {
  let next = at;
  return nodes.flatMap((node) => {
    const below = node.children ? levelsOf(node.children) : 0;
    const head = { node, level, depth: room - below, at: next, span: leavesOf([node]).length };
    next += head.span;
    const inner = { level: level + head.depth, at: head.at, room: below };
    return [head, ...(node.children ? place(node.children, inner) : [])];
  });
}

function levelsOf(nodes: readonly Node[]): number {
  return Math.max(...leavesOf(nodes).map((path) => path.length));
}
