import { z } from "zod";
import { editionById } from "@/lib/template/editions";
import { printDate, printDaysLeft } from "./dates";
import { nameOfPlace } from "./name-of-place";

/** A notice as it is read: what happened, and what more there is to know. */
export type NoticeWords = { readonly title: string; readonly lines: readonly string[] };

/** Whether a notice stays on top until it is done. */
export function isTask(detail: unknown): boolean {
  return z.looseObject({ task: z.literal(true) }).safeParse(detail).success;
}

/** A kept notice in words; one of an unknown kind still says of whom it is. */
export function noticeWords(kind: string, detail: unknown): NoticeWords {
  const known = told.parse(detail);
  const report = `${known.office}${known.year}年度报告`;
  const changes = changesIn(known);
  return {
    title: (TITLES[kind] ?? ((name) => name))(report, known),
    lines: [...daysIn(known), ...(known.reason ? [`原因：${known.reason}`] : []), ...changes],
  };
}

const TITLES: Readonly<Record<string, (report: string, known: Told) => string>> = {
  submit: (report) => `${report}已报送，等待审核`,
  return: (report, { due, remarks }) =>
    `${report}已退回，请${due ? `在${printDate(due)}前` : ""}修改后重新提交${remarks > 0 ? `，退回意见 ${remarks} 条` : ""}`,
  approve: (report) => `${report}审核通过`,
  undo: (report) => `${report}的审核结果已撤销，重新审核`,
  publish: (report) => `${report}已公开`,
  correct: (report) => `${report}申请更正`,
  "carry-corrected": (report) => `${report}已更正，请核对下一年度报告与之衔接的数字`,
  "rollup-corrected": (report) => `${report}已更正，请核对本级年度报告的汇总数字`,
  due: (report, known) => `请报送${report}：${counted("报送截止日期", known)}`,
  "return-due": (report, known) => `请修改后重新提交${report}：${counted("答复期限", known)}`,
  waiting: (report, { days }) => `${report}报送后已经等待审核 ${days} 天`,
  unpublished: (_, known) =>
    `${known.year}年度还有 ${known.count} 个单位的报告没有公开：${counted("法定公布期限", known)}`,
  extended: (report) => `${report}已办理延期`,
  "by-hand": (report) => `审核人提醒：请抓紧办理${report}`,
};

/** As on the day the notice was given: 报送截止日期 2026年1月20日（剩 7 天） */
function counted(label: string, { due, left }: Told): string {
  if (due === undefined || left === undefined) return label;
  return `${label} ${printDate(due)}（${printDaysLeft(due, dayBefore(due, left))}）`;
}

/** The days an extension gives. */
function daysIn({ campaignDue, editUntil }: Told): readonly string[] {
  return [
    ...(campaignDue ? [`报送截止：${printDate(campaignDue)}`] : []),
    ...(editUntil ? [`编辑截止：${printDate(editUntil)}`] : []),
  ];
}

function dayBefore(due: string, days: number): Date {
  return new Date(Date.parse(due) - days * 24 * 3_600_000);
}

function changesIn({ edition, changes }: Told): readonly string[] {
  if (!edition) return [];
  const of = editionById(edition);
  return changes.map(
    ({ cell, before, after }) => `${nameOfPlace(of, cell)}：${before ?? "空"} 改为 ${after ?? "空"}`,
  );
}

type Told = z.infer<typeof told>;

const told = z.object({
  office: z.string().default(""),
  year: z.int().optional(),
  reason: z.string().optional(),
  edition: z.string().optional(),
  due: z.iso.date().optional(),
  campaignDue: z.iso.date().optional(),
  editUntil: z.iso.date().nullish(),
  left: z.int().optional(),
  days: z.int().optional(),
  count: z.int().optional(),
  remarks: z.int().default(0),
  changes: z
    .array(z.object({ cell: z.string(), before: z.number().nullable(), after: z.number().nullable() }))
    .default([]),
});
