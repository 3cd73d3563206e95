import type { ReactElement } from "react";

// Imported late: above, in the graph of React's server components, Next refuses it.
const { renderToStaticMarkup } = await import("react-dom/server");

/** A piece of a page, to stand within another. */
export function fragment(piece: ReactElement): string {
  return `${renderToStaticMarkup(piece)}\n`;
}

/** A whole document as it goes over the wire: nothing React leaves behind, no script. */
export function html(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}\n`;
}
