import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Stylesheet = {
  /** Address and file name: the hash makes it cacheable for ever. */
  readonly address: string;
  readonly text: string;
};

/** The one stylesheet of the citizens' pages: the frame and the report. Commands run at the root of the project. */
export function stylesheet(): Stylesheet {
  if (known) return known;
  const text = SOURCES.map((path) => shortened(readFileSync(join(process.cwd(), path), "utf8"))).join("\n");
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 12);
  known = { address: `/assets/site.${hash}.css`, text };
  return known;
}

const SOURCES = ["components/site/site.css", "components/report/report.css", "components/charts/charts.css"];

let known: Stylesheet | undefined;

/** Without comments and indentation. */
function shortened(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//gu, "")
    .replace(/\s*\n\s*/gu, "\n")
    .trim();
}
