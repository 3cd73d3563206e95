import { equationsOf, judge, type Equation } from "@/lib/template/equations";
import { cellOf, type Cell } from "@/lib/template/walk";
import { columnName, figureOf, rowName, sideOf, tableName } from "../amounts";
import type { Remedy, Side } from "../finding";
import type { Found, Report, Rule } from "../rule";
import { locatedIn, suspicionsOf, type Suspect } from "../suspects";

type Sides = { readonly left: Side; readonly right: Side };

/** The 勾稽关系, compiled from the edition: one rule a family, one finding an equation that is broken. */
export const ARITHMETIC: readonly Rule[] = [
  equations("T3-ROW", "表三各行：申请人各列之和等于总计", sumSentence),
  equations("T3-SUM", "表三各列：办理结果各行之和等于总计", sumSentence),
  equations("T3-BAL", "表三各列：新收加上年结转等于办理结果总计加结转下年度", balanceSentence),
  equations("T4-SUM", "表四各组：各种结果之和等于总计", sumSentence),
];

function equations(id: string, title: string, sentence: typeof sumSentence): Rule {
  const outcomes = ({ edition, filing }: Report) =>
    equationsOf(edition)
      .filter(({ rule }) => rule === id)
      .map((equation) => ({ equation, outcome: judge(equation, filing.values).outcome }));
  return {
    id,
    title,
    severity: "error",
    basis: "国办公开办函〔2019〕60号、〔2021〕30号所附格式的勾稽关系",
    appliesTo: (report) => outcomes(report).some(({ outcome }) => outcome !== "incomplete"),
    find: (report) => {
      const wrong = outcomes(report).filter(({ outcome }) => outcome === "broken");
      const suspicions = wrong.length > 0 ? suspicionsOf(report.edition, report.filing) : [];
      return wrong.map(({ equation }) => ({
        ...broken(equation, report, sentence),
        remedies: remediesFor(locatedIn(suspicions, equation.id)),
      }));
    },
  };
}

/** Only a cell that control totals single out is offered a figure. */
function remediesFor(suspect: Suspect | null): readonly Remedy[] {
  return suspect ? [{ kind: "cell", cell: suspect.cell, value: suspect.corrected }] : [];
}

function broken(equation: Equation, { edition, filing }: Report, sentence: typeof sumSentence): Found {
  const left = sideOf(edition, filing.values, equation.left);
  const right = sideOf(edition, filing.values, equation.right);
  const cell = cellOf(edition, equation.right[0] ?? "");
  return {
    at: equation.id.slice(equation.rule.length + 1),
    cells: [...equation.left, ...equation.right],
    sides: { left, right },
    message: cell ? sentence(cell, { left, right }, (value) => figureOf(edition, cell.id, value)) : "",
  };
}

function sumSentence(total: Cell, { left, right }: Sides, shown: (value: number) => string): string {
  const line = total.row.at(-1)?.total ? rowName(total) : columnName(total).split(" ").at(-1);
  const place = total.row.at(-1)?.total
    ? `“${columnName(total)}”一列`
    : `“${rowName(total) || columnName(total).split(" ").slice(0, -1).join(" ")}”`;
  return `${tableName(total)}${place}：${left.terms.length}个数相加是${shown(left.sum)}，“${line ?? ""}”填的是${shown(right.sum)}，相差${shown(Math.abs(left.sum - right.sum))}。请核对各数；各数无误的，改正总计。`;
}

function balanceSentence(cell: Cell, { left, right }: Sides, shown: (value: number) => string): string {
  const said = ({ terms, sum }: Side) =>
    `${terms.map(({ value }) => shown(value ?? 0)).join("加")}是${shown(sum)}`;
  return `${tableName(cell)}“${columnName(cell)}”一列不平：第一项加第二项，${said(left)}；第三项加第四项，${said(right)}；相差${shown(Math.abs(left.sum - right.sum))}。请核对这四个数。`;
}
