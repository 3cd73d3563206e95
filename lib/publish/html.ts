import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** A whole document as it goes over the wire: nothing React leaves behind, no script. */
export function html(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}\n`;
}
