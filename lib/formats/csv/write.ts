import { identityLines, type Paper } from "@/lib/document/paper/paper";
import { tableName } from "@/lib/report/amounts";
import { valuesOf } from "@/lib/report/read-content";
import { printQuantity } from "@/lib/template/quantity";
import { withSuffixes } from "@/lib/template/suffixes";
import { cellName, cellsOf, partsOf } from "@/lib/template/walk";

/**
 * A report as a .csv in long form, a line a figure or piece of prose: public id, label from table to column, value.
 * UTF-8 with a mark that spreadsheets know it by; no cell can be taken for a formula.
 */
export function writeCsv(paper: Paper): Uint8Array {
  const lines = [["id", "项目", "值"], ...aboutOf(paper), ...figuresOf(paper), ...proseOf(paper)];
  const text = lines.map((line) => line.map(quoted).join(",")).join("\r\n");
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

function aboutOf(paper: Paper): readonly (readonly string[])[] {
  const { content, edition, index, version, sha256, published } = paper;
  return [
    ["about:title", "报告名称", content.title],
    ["about:office", "填报单位", content.office.name],
    ["about:year", "报告年度", String(content.year)],
    ["about:edition", "版式", edition.name],
    ...(published
      ? [
          ["about:index", "索引号", index],
          ["about:version", "版本", String(version)],
        ]
      : [["about:mark", "公开状态", identityLines(paper)[0]]]),
    ["about:sha256", "内容校验值（SHA-256）", sha256],
  ];
}

function figuresOf({ edition, content }: Paper): readonly (readonly string[])[] {
  const values = valuesOf(content);
  return cellsOf(withSuffixes(edition, content.suffixes)).map((cell) => {
    const heading = cell.band.heading ? [cell.band.heading] : [];
    const label = [tableName(cell), ...heading, cellName(cell)].join(" / ");
    return [cell.id, label, printQuantity(values[cell.id] ?? null, cell.quantity)];
  });
}

function proseOf({ edition, content }: Paper): readonly (readonly string[])[] {
  const parts = partsOf(edition).flatMap(({ id, label }) => {
    const text = content.sections[id];
    return text ? [[`text:${id}`, label, text]] : [];
  });
  const notes = content.explanations.flatMap(({ key, message, explanation }) => [
    [`explanation:${key}`, `核对说明 / ${message}`, explanation],
  ]);
  return [...parts, ...notes];
}

/**
 * RFC 4180. A text that begins like a formula gets an apostrophe before it, which spreadsheets take away from what
 * they show; a number may be negative.
 */
function quoted(value: string): string {
  const harmless = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const FORMULA = /^[\s]*[=+\-@|\t\r\n＝＋－＠]/u;
const NUMBER = /^-?\d+(?:\.\d+)?$/u;
