import type { DefaultTreeAdapterTypes as Tree } from "parse5";

/** Narrows a node to an element. */
export function isElement(node: Tree.Node): node is Tree.Element {
  return "tagName" in node;
}

/** Puts the children of a node on a stack, the first on top: one by one, a page may have any number. */
export function pushChildren(node: Tree.Node, walk: Tree.Node[]): void {
  if (!("childNodes" in node)) return;
  for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
    const child = node.childNodes[at];
    if (child) walk.push(child);
  }
}

/** Whether a visitor of the page sees an element, and it is no list of links and nothing beside the matter of the page. */
export function isSeen(node: Tree.Element): boolean {
  if (UNSEEN.has(node.tagName)) return false;
  const style = attribute(node, "style") ?? "";
  return attribute(node, "hidden") === undefined && !/display\s*:\s*none/iu.test(style);
}

/** The value of an attribute. */
export function attribute(node: Tree.Element, name: string): string | undefined {
  return node.attrs.find((one) => one.name === name)?.value;
}

const UNSEEN = new Set(
  (
    "script style template noscript svg math select option button textarea iframe object audio video " +
    "nav aside footer"
  ).split(" "),
);

/** Elements that begin and end a line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
