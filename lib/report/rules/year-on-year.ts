import type { Edition } from "@/lib/template/vocabulary";
import { cellOf, cellsOf, type Cell } from "@/lib/template/walk";
import { amountOf, figureOf, nameOf, sideOf } from "../amounts";
import {
  CARRIED_IN,
  disclosures,
  HANDLED,
  NEW,
  NORMATIVE_ROW,
  REVIEW,
  rowOf,
  RULE_ROW,
  SUITS,
} from "../named-cells";
import type { Found, Report, Rule } from "../rule";
import { before, ofYear, withBefore, type Previous } from "./across-years";

const GROUPS = [REVIEW, ...SUITS];

/** What is possible from one year to the next but seldom right. */
export const YEAR_ON_YEAR: readonly Rule[] = [
  {
    id: "X-JUMP",
    title: "各项数字与上年相差不过于悬殊",
    severity: "warning",
    basis: "政府信息公开工作年度报告格式，表二、表三、表四",
    // Opening figures are a few cells: the rest of that year is not known.
    appliesTo: (report) => before(report) !== null && report.context.opening === undefined,
    find: (report) =>
      withBefore(report, (previous) => [...jumps(report, previous), ...vanished(report, previous)]),
  },
  {
    id: "X-PEND4",
    title: "上年尚未审结的案件在本年有所反映",
    severity: "warning",
    basis: "政府信息公开工作年度报告格式，表四",
    appliesTo: (report) => before(report) !== null,
    find: (report) => withBefore(report, (previous) => forgottenCases(report, previous)),
  },
  {
    id: "X-ITEMS19",
    title: "上一年项目数量等于上年报告的项目数量加其增减",
    severity: "warning",
    basis: "国办公开办函〔2019〕60号所附格式，表二",
    formHas: (edition) => itemRows({ edition }).length > 0,
    appliesTo: (report) => before(report)?.edition.id === report.edition.id && itemRows(report).length > 0,
    find: (report) =>
      withBefore(report, (previous) => itemRows(report).flatMap((row) => itemGap(row, report, previous))),
  },
];

/** Below ten a few more or less are nothing strange. */
const MANY = 10;
const TIMES = 5;

function jumps(report: Report, previous: Previous): readonly Found[] {
  const found = compared(report, previous).filter(
    ({ now, then }) =>
      then >= MANY && (now === 0 || (now >= MANY && (now > then * TIMES || now * TIMES < then))),
  );
  const totals = new Set(found.filter(({ cell }) => cell.total).map(({ cell }) => rowOf(cell.id)));
  return found
    .filter(({ cell }) => cell.total || !totals.has(rowOf(cell.id)))
    .map(({ cell: { id }, now }) => {
      const { edition, filing } = report;
      const left = sideOf(edition, filing.values, [id]);
      const right = ofYear(previous.year, sideOf(previous.edition, previous.values, [id]));
      const how = now === 0 ? "上年有、本年没有" : `相差${TIMES}倍以上`;
      return {
        at: id,
        cells: [id],
        sides: { left, right },
        message: `${nameOf(edition, id)}本年填${figureOf(edition, id, left.sum)}，上年是${figureOf(edition, id, right.sum)}，${how}。请核对是否填错格或者漏填；属实的，建议在文字中说明原因。`,
      };
    });
}

/** A few last year and none now: possible, and just what a forgotten cell looks like. */
function vanished(report: Report, previous: Previous): readonly Found[] {
  const cells = compared(report, previous)
    .filter(({ cell, now, then }) => now === 0 && then > 0 && then < MANY && isSteady(cell, report))
    .map(({ cell }) => cell.id);
  if (cells.length === 0) return [];
  const names = cells.map(
    (id) => `${nameOf(report.edition, id)}上年${figureOf(report.edition, id, previous.values[id] ?? 0)}`,
  );
  return [
    {
      at: "zero",
      severity: "info",
      cells,
      message: `上年有、本年填0的有${cells.length}格：${names.join("，")}。请确认不是漏填。`,
    },
  ];
}

/** 表二 and the applications that came: how cases end, and what is issued, differs every year by nature. */
function isSteady({ id, table }: Cell, { edition }: Report): boolean {
  const documents = disclosures(
    edition,
    [RULE_ROW, NORMATIVE_ROW],
    ["issued", "repealed", "made", "disclosed"],
  );
  return id === NEW || (table.id === "disclosure" && !documents.includes(id));
}

type Compared = { readonly cell: Cell; readonly now: number; readonly then: number };

/** Figures of both years, money in 万元; sums of sums and what last year left are told elsewhere. */
function compared({ edition, filing }: Report, previous: Previous): readonly Compared[] {
  return cellsOf(edition).flatMap((cell) => {
    const [now, then] = [filing.values[cell.id] ?? null, previous.values[cell.id] ?? null];
    const told = [CARRIED_IN, HANDLED].map(rowOf).includes(rowOf(cell.id)) || cell.quantity === "signed";
    if (now === null || then === null || told || !cellOf(previous.edition, cell.id)) return [];
    const unit = cell.quantity === "money" ? 10_000 : 1;
    return [{ cell, now: now / unit, then: then / unit }];
  });
}

function forgottenCases({ edition, filing }: Report, previous: Previous): readonly Found[] {
  const totals = GROUPS.map((group) => `${group}:total`);
  const pending = GROUPS.map((group) => `${group}:pending`);
  const left = sideOf(edition, filing.values, totals);
  const right = ofYear(previous.year, sideOf(previous.edition, previous.values, pending));
  if (!amountOf(edition, filing.values, totals).complete || left.sum > 0 || right.sum === 0) return [];
  return [
    {
      at: "totals",
      cells: totals,
      sides: { left, right },
      message: `上年表四有${right.sum}件尚未审结，本年表四全部填0。请核对这些案件本年的结果是否漏填。`,
    },
  ];
}

/** Rows of the earlier form that count items: by the key before `:itemsPrior`. */
function itemRows({ edition }: { readonly edition: Edition }): readonly string[] {
  return cellsOf(edition).flatMap(({ id }) =>
    id.endsWith(":itemsPrior") ? [id.slice(0, -":itemsPrior".length)] : [],
  );
}

function itemGap(row: string, { edition, filing }: Report, previous: Previous): readonly Found[] {
  const prior = `${row}:itemsPrior`;
  const left = sideOf(edition, filing.values, [prior]);
  const right = ofYear(
    previous.year,
    sideOf(previous.edition, previous.values, [prior, `${row}:itemsDelta`]),
  );
  const blank = [...left.terms, ...right.terms].some(({ value }) => value === null);
  if (blank || left.sum === right.sum) return [];
  return [
    {
      at: prior,
      cells: [prior],
      sides: { left, right },
      message: `${nameOf(edition, prior)}填${left.sum}项，上年报告的项目数量加本年增减是${right.sum}项。请核对。`,
    },
  ];
}
