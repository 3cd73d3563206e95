import type { Source } from "@/lib/report/entries";

/** How a value came to be where it is, in words. */
export const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  typed: "录入",
  import: "导入",
  carry: "上年结转带入",
  zero: "确认为0",
  register: "台账统计",
  rollup: "汇总带入",
  published: "取自已公开的报告",
};
