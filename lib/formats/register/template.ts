import { writeXlsx, type CellValue, type DataValidation, type WriteSheet } from "hucre/xlsx";
import { MOST_LINES, type RegisterLine } from "@/lib/report/register";
import {
  applicantLabel,
  registerForm,
  resultIn,
  resultLabel,
  type RegisterForm,
} from "@/lib/report/register-form";
import type { Edition } from "@/lib/template/vocabulary";
import { FIELD_NAMES } from "./header";

/** What the sheets are called; the reader finds the register by its heads all the same. */
const SHEET = "台账";
const NOTES = "填写说明";
const OPTIONS = "选项";

/**
 * An .xlsx for the 申请台账 of a year: four columns with choices from the edition and no place for names.
 * Lines given are written into it. Nothing but our own labels and days stands in it: no formula can come in.
 */
export async function writeRegister(
  edition: Edition,
  year: number,
  lines: readonly RegisterLine[] = [],
): Promise<Uint8Array> {
  const form = registerForm(edition);
  return writeXlsx({
    sheets: [register(form, year, lines), notes(year), options(form)],
    properties: { title: `${year}年政府信息公开申请台账` },
  });
}

function register(form: RegisterForm, year: number, lines: readonly RegisterLine[]): WriteSheet {
  return {
    name: SHEET,
    columns: [{ width: 14, numFmt: DAY }, { width: 18 }, { width: 64 }, { width: 14, numFmt: DAY }],
    rows: [[...HEADS], ...lines.map((line) => rowOf(form, line)), ...BLANK_ROWS],
    cells: new Map(HEADS.map((value, at) => [`0,${at}`, { value, type: "string", style: HEAD }])),
    freezePane: { rows: 1 },
    dataValidations: [
      days("A", `不晚于${year}年12月31日`, `DATE(${year},12,31)`),
      choices("B", form.applicants.size, 1),
      choices("C", form.results.size, 2),
      days("D", "未办结的空着", `DATE(${year + 1},12,31)`),
    ],
    pageSetup: {
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "$1:$1",
    },
  };
}

const HEADS = Object.values(FIELD_NAMES);
const DAY = "yyyy-mm-dd";
/** A format holds only in cells that are there. */
const BLANK_ROWS: readonly CellValue[][] = Array.from({ length: 500 }, () => [null, null, null, null]);
const HEAD = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DCE6F1" } },
  alignment: { horizontal: "center" },
} as const;

function rowOf(form: RegisterForm, { receivedOn, applicant, result, repliedOn }: RegisterLine): CellValue[] {
  const column = form.applicants.get(applicant);
  const row = result === null ? null : resultIn(form, result);
  return [
    new Date(receivedOn),
    column ? applicantLabel(column) : null,
    row && resultLabel(row),
    repliedOn === null ? null : new Date(repliedOn),
  ];
}

function rangeOf(column: string): string {
  return `${column}2:${column}${MOST_LINES + 1}`;
}

function choices(column: string, count: number, from: 1 | 2): DataValidation {
  const letter = from === 1 ? "A" : "B";
  return {
    type: "list",
    formula1: `${OPTIONS}!$${letter}$1:$${letter}$${count}`,
    range: rangeOf(column),
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: "请从下拉选项中选择",
    errorMessage: "表三按这些选项计数，其他写法可能认不出。",
  };
}

function days(column: string, hint: string, last: string): DataValidation {
  return {
    type: "date",
    operator: "between",
    formula1: "DATE(2007,1,1)",
    formula2: last,
    range: rangeOf(column),
    allowBlank: true,
    showInputMessage: true,
    inputTitle: "填日期",
    inputMessage: `如2025-03-01；${hint}。`,
    showErrorMessage: true,
    errorTitle: "请填日期",
    errorMessage: `请填年月日俱全的日期，如2025-03-01；${hint}。`,
  };
}

/** One below the other, so that nothing here looks like the heads of a register. */
function notes(year: number): WriteSheet {
  const rows = [
    ["怎么填", `一件申请填一行：本年收到的，和上年收到、到上年12月31日还没有办结的。报告年度：${year}年。`],
    ["不要填", "不要填写姓名、名称、证件号码、联系方式和申请内容；导入时这些列不读取，也不保存。"],
    [FIELD_NAMES.received, "收到申请的日期，按《条例》第三十一条确定。"],
    [FIELD_NAMES.applicant, "从下拉选项中选择；代理人申请的，按被代理人填写。"],
    [FIELD_NAMES.result, "从下拉选项中选择；一件只填一种，区分处理的填部分公开；未办结的空着。"],
    [FIELD_NAMES.replied, "作出答复的日期；未办结的空着，补正、征求意见、延期中的也空着。"],
    ["例一", `收到日期${year}-03-04，自然人，予以公开，答复日期${year}-03-20：计入本年新收和予以公开。`],
    [
      "例二",
      `收到日期${year - 1}-12-20，商业企业，部分公开，答复日期${year}-01-10：计入上年结转和部分公开。`,
    ],
    ["例三", `收到日期${year}-12-25，自然人，处理结果和答复日期空着：计入本年新收和结转下年度。`],
  ];
  return { name: NOTES, columns: [{ width: 14, style: { font: { bold: true } } }, { width: 90 }], rows };
}

/** Where the choices of the drop-down lists stand. */
function options({ applicants, results }: RegisterForm): WriteSheet {
  const columns = [
    [...applicants.values()].map(applicantLabel),
    [...results.values()].map(resultLabel),
  ] as const;
  const rows = columns[1].map((result, at) => [columns[0][at] ?? null, result]);
  return { name: OPTIONS, columns: [{ width: 18 }, { width: 64 }], rows, hidden: true };
}
