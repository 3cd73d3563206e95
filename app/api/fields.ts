import { z } from "zod";
import { EXPLANATION_LENGTH } from "@/lib/report/finding";
import { refuse } from "@/lib/report/refusal";

z.config(z.locales.zhCN());

/** Text PostgreSQL and JSON can both keep: well-formed, no control characters but tab and line breaks. */
export function text(max: number) {
  return z
    .string("请填写文字")
    .max(max, `不能超过${max}字`)
    .refine((typed) => !UNKEEPABLE.test(typed), "含有不能保存的控制字符，请删除后重试");
}

/** Text that says something. */
export function words(min: number, max: number) {
  return text(max)
    .trim()
    .min(min, min > 1 ? `至少${min}字` : "请填写");
}

/** A key of the store. */
export const key = z.int("编号有误").min(1, "编号有误").max(2_147_483_647, "编号有误");

/** The year of a report. */
export const year = z
  .int("请填写年度，如2025")
  .min(2000, "请填写年度，如2025")
  .max(2100, "请填写年度，如2025");

/** 2026-01-31: a day that exists. */
export const day = z.iso.date("请填写日期，如2026-01-31");

/** The SHA-256 of the content on the screen. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/u, "内容校验值有误，请刷新页面");

/** A reason on record: shorter says nothing. */
export const reasonOnRecord = words(EXPLANATION_LENGTH, 500);

/** The record of the 保密审查. */
export const secrecy = z.strictObject({ reviewer: words(2, 50), reviewedOn: day, note: words(1, 500) });

/** No fields at all. */
export const nothing = z.strictObject({});

/** The key a path names; what is no key names nothing. Refuses: not-found. */
export function idOf(params: Readonly<Record<string, string>>): number {
  const reading = /^[1-9]\d{0,9}$/u.test(params.id ?? "") ? key.safeParse(Number(params.id)) : null;
  if (!reading?.success) throw refuse("not-found", "没有找到");
  return reading.data;
}

// eslint: control characters are exactly what is meant here.
const UNKEEPABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/u;
