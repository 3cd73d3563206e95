import { columnName, nameOf } from "@/lib/report/amounts";
import type { Suspect, Suspicion } from "@/lib/report/suspects";
import { equationsOf, type Equation } from "@/lib/template/equations";
import { printQuantity } from "@/lib/template/quantity";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";

/** How far a broken equation can be narrowed down, and no further; null where the finding is no equation. */
export function suspicionWords(
  edition: Edition,
  findingKey: string,
  suspicions: readonly Suspicion[],
): string | null {
  const equation = equationsOf(edition).find(({ id }) => id === findingKey);
  if (!equation) return null;
  const suspicion = suspicions.find(({ equations }) => equations.includes(equation.id));
  if (!suspicion) return "这一列由前面各列相加而来，改好有错的那一列以后随之相符。";
  const [only, ...others] = suspicion.suspects;
  if (!only) return `${SEVERAL}请与原件逐格核对。`;
  if (others.length === 0) return oneWords(edition, only);
  return `${placeOf(edition, equation, suspicion)}${suspicion.among.length}格中至少有一格有误，仅凭合计不能断定是哪一格。`;
}

/** 「现为83，应为38；相邻两位数字可能颠倒；上年40」: a candidate, should it be the only wrong one. */
export function suspectWords(edition: Edition, { cell, value, corrected, slip, before }: Suspect): string {
  const figure = (number: number) => printed(edition, cell, number);
  return [
    `现为${figure(value)}，应为${figure(corrected)}`,
    slip && SLIPS[slip],
    before !== null && `上年${figure(before)}`,
  ]
    .filter(Boolean)
    .join("；");
}

const SEVERAL = "不是一格造成的，至少有两格有误，不能断定是哪几格。";

const SLIPS: Readonly<Record<NonNullable<Suspect["slip"]>, string>> = {
  swapped: "相邻两位数字可能颠倒",
  missing: "可能漏了一位数字",
  extra: "可能多了一位数字",
};

function oneWords(edition: Edition, { cell, value, corrected }: Suspect): string {
  const figure = (number: number) => printed(edition, cell, number);
  return `只需改一格：${nameOf(edition, cell)}现为${figure(value)}，改为${figure(corrected)}，有关各式就都相符。请与原件核对。`;
}

function placeOf(edition: Edition, { rule, left }: Equation, { equations }: Suspicion): string {
  const cell = cellOf(edition, left[0] ?? "");
  if (equations.length > 1) return "有关的";
  return rule.endsWith("-BAL") && cell ? `“${columnName(cell)}”一列` : "相加的各格和总计，共";
}

function printed(edition: Edition, id: CellId, value: number): string {
  return printQuantity(value, cellOf(edition, id)?.quantity ?? "count");
}
