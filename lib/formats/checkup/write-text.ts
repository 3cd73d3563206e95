import type { Finding } from "@/lib/report/finding";
import { BY_GRAVITY, SEVERITIES } from "@/lib/report/severities";
import { cellsOf, partsOf, type Cell } from "@/lib/template/walk";
import type { Examination } from "./examine";

/** A 体检报告 for people: what was read, what was not, what was found. */
export function writeText(examination: Examination): string {
  return [
    ...headOf(examination),
    ...missingIn(examination),
    ...unplacedIn(examination),
    ...findingsIn(examination),
  ].join("\n");
}

function headOf({ file, reading, edition }: Examination): readonly string[] {
  const { title, office, year, values, sections } = reading;
  const parts = partsOf(edition);
  return [
    `体检报告　${title ?? "（没有找到标题）"}`,
    `  文件：${file}`,
    `  填报单位：${office ?? "没有找到"}　报告年度：${year ?? "没有找到"}　格式：${edition.name}`,
    `  数字：${cellsOf(edition).length}格中读到${Object.keys(values).length}格　` +
      `文字：${parts.length}个部分中读到${Object.keys(sections).length}个`,
  ];
}

/** Rows listed one by one before the rest is only counted. */
const LISTED = 12;

function missingIn({ reading, edition }: Examination): readonly string[] {
  const missing = cellsOf(edition).filter(({ id }) => (reading.values[id] ?? null) === null);
  if (missing.length === 0) return [];
  const rows = [...new Set(missing.map(rowName))].map(
    (row) => [row, missing.filter((cell) => rowName(cell) === row)] as const,
  );
  const rest = rows.length - LISTED;
  return [
    `  没有读到的数字（${missing.length}格）：`,
    ...rows.slice(0, LISTED).map(([row, cells]) => `    · ${row}：${cells.map(columnName).join("、")}`),
    ...(rest > 0 ? [`    · 另有${rest}行`] : []),
  ];
}

/** A row by its own label; 表四 has none and goes by its section. */
function rowName({ row, table }: Cell): string {
  const label = row.at(-1)?.label ?? "";
  return label === "" ? `表${"一二三四".charAt(table.ordinal - 1)}` : label;
}

function columnName({ column }: Cell): string {
  return column
    .map(({ label }) => label)
    .filter(Boolean)
    .slice(-2)
    .join(" ");
}

function unplacedIn({ reading }: Examination): readonly string[] {
  if (reading.unplaced.length === 0) return [];
  return [
    `  没有归位的内容（${reading.unplaced.length}处）：`,
    ...reading.unplaced.map(({ text, place, why }) => `    · ${place}：${text}（${why}）`),
  ];
}

function findingsIn({ findings }: Examination): readonly string[] {
  if (findings.length === 0) return ["  检查结果：没有发现问题"];
  const counts = BY_GRAVITY.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return `${SEVERITIES[severity].label}${count}项`;
  });
  const sorted = BY_GRAVITY.flatMap((severity) => findings.filter((one) => one.severity === severity));
  return [`  检查结果：${counts.join("、")}`, ...sorted.flatMap(linesOf)];
}

function linesOf({ rule, severity, message, quote, basis }: Finding): readonly string[] {
  const { sign, label } = SEVERITIES[severity];
  return [
    `    ${sign} ${label}（${rule}）${message}`,
    ...(quote ? [`        原文：“${quote.text}”`] : []),
    ...(basis ? [`        依据：${basis}`] : []),
  ];
}
