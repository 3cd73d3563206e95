/** What a past report wants from a person. `bars`: it cannot be entered before; else it may be, once looked at. */
export const NEEDS = {
  office: { label: "单位没有认出", bars: true },
  offices: { label: "可能是两个以上单位", bars: true },
  year: { label: "年度没有认出", bars: true },
  years: { label: "标题和文件名的年度不同", bars: true },
  "year-range": { label: "年度不在可以入库的范围", bars: true },
  closed: { label: "单位在这一年度以前已经撤并，请改为承继单位", bars: true },
  taken: { label: "这个单位这一年度的报告已经有了", bars: true },
  season: { label: "这一年度在本系统填报，不能作为往年报告导入", bars: true },
  "no-figures": { label: "没有读到表格数字", bars: true },
  scan: { label: "扫描件，没有可以读取的文字", bars: true },
  missing: { label: "有数字没有读到", bars: false },
  totals: { label: "原件合计前后不一致", bars: false },
  twin: { label: "本批另有文件属于同一单位同一年度", bars: false },
} as const;

export type Need = keyof typeof NEEDS;

/** Those that hold back the entering. */
export function barring(needs: readonly Need[]): readonly Need[] {
  return needs.filter((need) => NEEDS[need].bars);
}
