import { parseCsv } from "hucre/csv";
import { MOST_LINES } from "@/lib/report/register";

/** The rows of a sheet saved or copied as text; a row with line breaks inside quotes stays one. */
export function textRows(text: string): readonly (readonly string[])[] {
  return parseCsv(text, { delimiter: delimiterOf(text), maxRows: MOST_ROWS }).map((row) =>
    row.map((cell) => (cell === null ? "" : String(cell))),
  );
}

/** Empty rows and headings stand between the lines; what is longer is no register in any case. */
const MOST_ROWS = 2 * MOST_LINES;

/** Copied cells are set apart by tabs; a saved sheet by the sign that is most frequent at its beginning. */
function delimiterOf(text: string): string {
  const beginning = text.split("\n", 30).join("\n");
  const times = (sign: string) => beginning.split(sign).length - 1;
  if (times("\t") > 0) return "\t";
  return SIGNS.toSorted((a, b) => times(b) - times(a))[0] ?? ",";
}

const SIGNS = [",", "，", ";", "|"];
