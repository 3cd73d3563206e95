import type { Comparison } from "@/components/compare/comparison";
import { noteOf, wordOf } from "@/components/charts/point-words";
import { addressOfReport } from "@/components/site/addresses";
import type { Site } from "@/components/site/site";

/** The same figures as the table, one a line; UTF-8 with a mark, so that spreadsheets read Chinese. RFC 4180. */
export function comparisonCsv(site: Site, { rows }: Comparison): string {
  const lines = rows.flatMap(({ line, offices }) =>
    offices.flatMap(({ at, points }) =>
      points.map((point) => [
        at.office.fullName,
        String(point.year),
        line.label,
        line.id,
        point.kind === "figure" ? wordOf(point, line) : "",
        line.unit,
        point.kind === "figure" ? noteOf(point) : noteOf(point) || wordOf(point, line),
        point.kind === "missing" ? "" : `${site.origin}${addressOfReport({ ...at, year: point.year })}`,
      ]),
    ),
  );
  return `\ufeff${[HEAD, ...lines].map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
}

const HEAD = ["单位", "年度", "指标", "指标编号", "数值", "计量单位", "说明", "报告地址"];

/** A text that a spreadsheet would take for a formula is kept from being one. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t]/u.test(text) && !/^-?\d+(\.\d+)?$/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
