import type { Region } from "@/components/site/listed";
import type { Content } from "@/lib/report/content";
import { editionForYear } from "@/lib/template/editions";
import { cellName, cellsOf, type Cell } from "@/lib/template/walk";
import type { Entry } from "../catalogue";
import { BYTE_ORDER_MARK, csvFields, csvLine, type Field } from "./csv";

/** The forms in which the reports of a year are given out, by the ending of their address. */
export const FORMS = [".json", ".ndjson", ".csv", "-wide.csv"] as const;

export type Form = (typeof FORMS)[number];

/** A published report: who, and its report.json as it stands. */
export type Given = { readonly entry: Entry; readonly json: string };

/** What stands before the reports, what between them, and what after: every form is a list of pieces. */
export type Framing = { readonly head: string; readonly between: string; readonly tail: string };

/** The frame of a set of reports; `region` null: of all regions. */
export function framingOf(
  form: Form,
  { region, year }: { readonly region: Pick<Region, "slug" | "fullName"> | null; readonly year: number },
): Framing {
  switch (form) {
    case ".json": {
      const about = {
        format: "gior/report-set/1",
        region: region && { slug: region.slug, name: region.fullName },
        year,
      };
      return { head: `${JSON.stringify(about).slice(0, -1)},"reports":[\n`, between: ",\n", tail: "\n]}\n" };
    }
    case ".ndjson":
      return { head: "", between: "", tail: "" };
    case ".csv":
      return { head: `${BYTE_ORDER_MARK}${csvLine(LONG)}`, between: "", tail: "" };
    case "-wide.csv":
      return {
        head: `${BYTE_ORDER_MARK}${csvLine([...WIDE, ...cellsIn(year).map(({ id }) => id)])}`,
        between: "",
        tail: "",
      };
  }
}

/** A report in a form: one line of JSON, a line a figure, or one line of figures. */
export function pieceOf(form: Form, { entry, json }: Given): string {
  const report: PublishedJson = JSON.parse(json);
  switch (form) {
    case ".json":
      return JSON.stringify(report);
    case ".ndjson":
      return `${JSON.stringify(report)}\n`;
    case ".csv":
      return longLines(csvFields(whose(entry, report)), entry.year, report);
    case "-wide.csv":
      return csvLine([
        ...whose(entry, report),
        entry.publishedAt.toISOString(),
        entry.sha256,
        report.publication.url,
        ...cellsIn(entry.year).map(({ id }) => report.values[id] ?? null),
      ]);
  }
}

type PublishedJson = Content & { readonly publication: { readonly number: number; readonly url: string } };

const WHOSE = ["region", "region_name", "office", "office_name", "year", "number", "edition"] as const;
const LONG = [...WHOSE, "cell", "label", "unit", "value"] as const;
const WIDE = [...WHOSE, "published_at", "sha256", "url"] as const;

/** In the order of `WHOSE`. */
function whose({ region, office, year }: Entry, { edition, publication }: PublishedJson): readonly Field[] {
  return [region.slug, region.fullName, office.slug, office.fullName, year, publication.number, edition];
}

/** Forty million lines for a country: what all reports say of a cell is printed once. */
function longLines(who: string, year: number, { values }: PublishedJson): string {
  return cellsIn(year)
    .map((cell) => `${who},${cellFields(cell)},${values[cell.id] ?? ""}\r\n`)
    .join("");
}

function cellFields(cell: Cell): string {
  const known = PRINTED.get(cell);
  if (known) return known;
  const fields = csvFields([cell.id, cellName(cell), cell.unit]);
  PRINTED.set(cell, fields);
  return fields;
}

const PRINTED = new WeakMap<Cell, string>();

/** A year has one edition, so all its reports have the same columns. */
function cellsIn(year: number): readonly Cell[] {
  const edition = editionForYear(year);
  return edition ? cellsOf(edition) : [];
}
