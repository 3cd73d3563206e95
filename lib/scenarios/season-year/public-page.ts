import type pg from "pg";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { asOf, now } from "@/lib/clock";
import { env } from "@/lib/env";
import { loadCatalogue } from "@/lib/publish/catalogue";
import { listFiles } from "@/lib/publish/list-files";
import { frameOf } from "@/lib/publish/site";
import { DISTRICT } from "@/lib/samples/district";
import { YEAR } from "./filers";

type Node = DefaultTreeAdapterTypes.Node;

/** What the public page of the year says: by the name of the office, how it filed and how it published. */
export type YearTold = {
  readonly lead: string;
  readonly rows: ReadonlyMap<string, readonly [filed: string, published: string]>;
};

/** Where citizens find the page of the year. */
export const YEAR_PAGE = `${DISTRICT.slug}/${YEAR}/index.html`;

/** The page as the publisher would write it at a moment. */
export async function yearToldAt(pool: pg.Pool, moment: Date): Promise<YearTold> {
  const files = await asOf(moment, async () => listFiles(frameOf(env()), await loadCatalogue(pool), now()));
  return yearTold(files.find(({ path }) => path === YEAR_PAGE)?.text ?? "");
}

/** Reads the page of the year. */
export function yearTold(html: string): YearTold {
  const nodes = within(parse(html));
  const lead = nodes.find((node) => "attrs" in node && node.attrs.some(({ value }) => value === "lead"));
  const board = nodes.find((node) => "attrs" in node && node.attrs.some(({ value }) => value === "matrix"));
  const rows = (board ? within(board) : [])
    .filter(({ nodeName }) => nodeName === "tr")
    .flatMap((row) => {
      const [name, filed, published] = within(row)
        .filter(({ nodeName }) => nodeName === "th" || nodeName === "td")
        .map((cell) => textOf(cell).replace(/（[^）]*）$/u, ""));
      const isOffice = within(row).some(({ nodeName }) => nodeName === "td");
      return isOffice && name ? [[name, [filed ?? "", published ?? ""]] as const] : [];
    });
  return { lead: lead ? textOf(lead) : "", rows: new Map(rows) };
}

function within(node: Node): readonly Node[] {
  return "childNodes" in node ? node.childNodes.flatMap((child) => [child, ...within(child)]) : [];
}

function textOf(node: Node): string {
  return within(node)
    .map((each) => ("value" in each ? each.value : ""))
    .join("")
    .trim();
}
