import { amountOf, nameOf, sideOf } from "../amounts";
import { CARRIED_OUT, HANDLED, has, MISCELLANEOUS, NEW } from "../named-cells";
import type { Found, Report, Rule } from "../rule";

/** 表三: what is possible but seldom right. */
export const APPLICATIONS: readonly Rule[] = [
  {
    id: "T3-PENDBIG",
    title: "结转下年度的件数不多于本年新收",
    severity: "warning",
    basis: "《政府信息公开条例》第三十三条",
    appliesTo: (report) => given(report, [CARRIED_OUT, NEW]),
    find: pendingOutweighs,
  },
  {
    id: "T3-MISC",
    title: "“其他处理”中的其他不成为主要办理方式",
    severity: "warning",
    basis: "政府信息公开工作年度报告格式，表三第（六）项",
    formHas: (edition) => has(edition, MISCELLANEOUS),
    appliesTo: (report) => has(report.edition, MISCELLANEOUS) && given(report, [MISCELLANEOUS, HANDLED]),
    find: greyBin,
  },
];

function given({ edition, filing }: Report, cells: readonly string[]): boolean {
  return amountOf(edition, filing.values, cells).complete;
}

function pendingOutweighs({ edition, filing }: Report): readonly Found[] {
  const left = sideOf(edition, filing.values, [CARRIED_OUT]);
  const right = sideOf(edition, filing.values, [NEW]);
  if (left.sum <= right.sum) return [];
  return [
    {
      at: CARRIED_OUT,
      cells: [CARRIED_OUT, NEW],
      sides: { left, right },
      message: `${nameOf(edition, CARRIED_OUT)}是${left.sum}件，多于本年新收的${right.sum}件。请核对是否把已办结的也算作结转。`,
    },
  ];
}

/** Said in the text what they were, they are no longer a grey bin. */
const REMARK = /撤回|撤销申请|其他处理|作其他|终止/u;

function greyBin({ edition, filing }: Report): readonly Found[] {
  const left = sideOf(edition, filing.values, [MISCELLANEOUS]);
  const right = sideOf(edition, filing.values, [HANDLED]);
  const explained = REMARK.test(filing.texts["overview:onRequest"] ?? "");
  if (explained || left.sum <= 2 || left.sum * 5 <= right.sum) return [];
  return [
    {
      at: MISCELLANEOUS,
      cells: [MISCELLANEOUS],
      sides: { left, right },
      message: `${nameOf(edition, MISCELLANEOUS)}是${left.sum}件，超过办结${right.sum}件的五分之一。请核对能否归入前面各行，并在“依申请公开”部分说明是什么情形。`,
    },
  ];
}
