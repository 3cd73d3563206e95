import { nameOf } from "../amounts";
import { askedCells, isGiven, type Opening } from "../opening";
import type { Found, Report, Rule } from "../rule";

/** The first report of an office in the system: nothing is there to hold it against. */
export const OPENING: readonly Rule[] = [
  {
    id: "X-FIRST",
    title: "系统中没有上一年度报告的，提供上年数据及其公开地址",
    severity: "info",
    basis: "《政府信息公开条例》第三十三条；政府信息公开工作年度报告格式，表二、表三",
    appliesTo: ({ context }) => context.opening !== undefined,
    find: (report) => (report.context.opening ? lacking(report, report.context.opening) : []),
  },
];

function lacking({ edition, filing }: Report, opening: Opening): readonly Found[] {
  const blank = askedCells(edition, filing.year).filter((cell) => (opening.values[cell] ?? null) === null);
  if (!isGiven(opening))
    return [
      {
        at: "figures",
        message: `系统中没有本单位${opening.year}年度报告，无法核对上年结转。请在表三上方“上年数据”中填写，并附上年报告的公开地址；新设立、没有上年报告的，不填。`,
      },
    ];
  const [first] = blank;
  const rest = blank.length > 1 ? `等${blank.length}项` : "";
  return [
    ...(first === undefined
      ? []
      : [
          {
            at: "blanks",
            message: `“上年数据”还没有填全：${nameOf(opening.edition, first)}${rest}。没有的填0。`,
          },
        ]),
    ...(opening.source === null
      ? [
          {
            at: "source",
            message: `“上年数据”没有公开地址。请填写${opening.year}年度报告的网址，以http://或者https://开头，供审核人核对。`,
          },
        ]
      : []),
  ];
}
