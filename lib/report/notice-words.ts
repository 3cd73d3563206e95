import { z } from "zod";
import { editionById } from "@/lib/template/editions";
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
    title: (TITLES[kind] ?? ((name) => name))(report),
    lines: [...(known.reason ? [`原因：${known.reason}`] : []), ...changes],
  };
}

const TITLES: Readonly<Record<string, (report: string) => string>> = {
  submit: (report) => `${report}已报送，等待审核`,
  return: (report) => `${report}已退回，请修改后重新提交`,
  approve: (report) => `${report}审核通过`,
  undo: (report) => `${report}的审核结果已撤销，重新审核`,
  publish: (report) => `${report}已公开`,
  correct: (report) => `${report}申请更正`,
  "carry-corrected": (report) => `${report}已更正，请核对下一年度报告与之衔接的数字`,
  "rollup-corrected": (report) => `${report}已更正，请核对本级年度报告的汇总数字`,
};

function changesIn({ edition, changes }: z.infer<typeof told>): readonly string[] {
  if (!edition) return [];
  const of = editionById(edition);
  return changes.map(
    ({ cell, before, after }) => `${nameOfPlace(of, cell)}：${before ?? "空"} 改为 ${after ?? "空"}`,
  );
}

const told = z.object({
  office: z.string().default(""),
  year: z.int().optional(),
  reason: z.string().optional(),
  edition: z.string().optional(),
  changes: z
    .array(z.object({ cell: z.string(), before: z.number().nullable(), after: z.number().nullable() }))
    .default([]),
});
