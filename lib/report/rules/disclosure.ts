import { tablesOf } from "@/lib/template/walk";
import type { Edition, Stock } from "@/lib/template/vocabulary";
import { amountOf, figureOf, nameOf, sideOf } from "../amounts";
import { RULE_ROW } from "../named-cells";
import type { Found, Report, Rule } from "../rule";
import { ruleCells, ruleMaking } from "../rule-makers";

/** 表二 against what the law and last year's stock allow. */
export const DISCLOSURE: readonly Rule[] = [
  {
    id: "T2-FLOOR",
    title: "现行有效数不少于本年制发减本年废止",
    severity: "warning",
    basis: "政府信息公开工作年度报告格式，表二",
    formHas: hasStocks,
    appliesTo: (report) => stocksOf(report).length > 0,
    find: (report) => stocksOf(report).flatMap((stock) => belowFloor(stock, report)),
  },
  {
    id: "T2-RULE0",
    title: "无规章制定权的机关，规章各格填0",
    severity: "explainable",
    basis: "《中华人民共和国立法法》第九十一条、第九十三条",
    appliesTo: ({ filing }) => ruleMaking(filing.office) !== "may",
    find: rulesOfTheUnentitled,
  },
];

/** Whether the form asks for a level and its changes. */
export function hasStocks(edition: Edition): boolean {
  return tablesOf(edition).some(({ stocks }) => stocks.length > 0);
}

/** Stocks whose figures are all given. */
export function stocksOf({ edition, filing }: Report): readonly Stock[] {
  return tablesOf(edition)
    .flatMap((table) => table.stocks)
    .filter(
      ({ level, plus, minus }) => amountOf(edition, filing.values, [level, ...plus, ...minus]).complete,
    );
}

function belowFloor({ level, plus, minus }: Stock, { edition, filing }: Report): readonly Found[] {
  const sum = (cells: readonly string[]) => amountOf(edition, filing.values, cells).known;
  const left = sideOf(edition, filing.values, [level, ...minus]);
  const right = sideOf(edition, filing.values, plus);
  if (left.sum >= right.sum) return [];
  return [
    {
      at: level,
      cells: [level, ...plus, ...minus],
      sides: { left, right },
      message: `${nameOf(edition, level)}是${figureOf(edition, level, sum([level]))}，少于本年制发${sum(plus)}件减去本年废止${sum(minus)}件。请核对。`,
    },
  ];
}

function rulesOfTheUnentitled({ edition, filing }: Report): readonly Found[] {
  const cells = ruleCells(edition).filter((cell) => (filing.values[cell] ?? 0) !== 0);
  if (cells.length === 0) return [];
  const figures = cells.map((cell) => `${nameOf(edition, cell)}填${filing.values[cell] ?? ""}件`).join("，");
  const unsure = ruleMaking(filing.office) === "perhaps";
  return [
    {
      at: RULE_ROW,
      cells,
      ...(unsure && { severity: "info" as const }),
      message: unsure
        ? `${figures}。设区的市人民政府可以制定规章；县级市人民政府无权制定，请填0。`
        : `${figures}。规章只能由国务院部门和省、设区的市、自治州人民政府制定，${filing.office.shortName}无权制定，请填0；属于规范性文件的，填入下一行。`,
    },
  ];
}
