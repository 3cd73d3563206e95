import { publicNumber } from "@/lib/template/quantity";
import { cellsOf } from "@/lib/template/walk";
import type { Examination } from "./examine";

/** One line of JSON: every cell of the edition, null where it was not found; money in 万元 as printed. */
export function writeJson({ file, reading, edition, findings }: Examination): string {
  const { title, office, year, values, sections, unplaced } = reading;
  return JSON.stringify({
    file,
    title,
    office,
    year,
    edition: edition.id,
    values: Object.fromEntries(
      cellsOf(edition).map(({ id, quantity }) => [id, publicNumber(values[id] ?? null, quantity)]),
    ),
    sections,
    unplaced,
    findings: findings.map(({ rule, severity, cells, quote, message }) => ({
      rule,
      severity,
      cells,
      quote: quote?.text ?? null,
      message,
    })),
  });
}
