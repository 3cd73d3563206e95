import { carriesOf } from "@/lib/template/carries";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";
import type { Office } from "./filing";
import { RULE_ROW } from "./named-cells";
import type { Context } from "./rule";
import { ruleCells, ruleMaking } from "./rule-makers";

/** A figure that is settled before anything is typed, and the finding another figure there would be. */
export type Due = {
  readonly cell: CellId;
  /** Smallest units. */
  readonly value: number;
  /** carry: last year's 结转下年度 · rule: 规章 of an office that makes none. */
  readonly kind: "carry" | "rule";
  /** The key its explanation hangs on: with it the figure may be another. */
  readonly finding: string;
};

type Previous = Context["previous"];

/** What the form knows beforehand, by cell; totals add up by themselves and are left out. */
export function duesOf(edition: Edition, office: Office, previous: Previous): ReadonlyMap<CellId, Due> {
  const dues = [...carriedFigures(edition, previous), ...ruledFigures(edition, office)];
  return new Map(dues.map((due) => [due.cell, due]));
}

/** Last year's 结转下年度 as this year's 上年结转, column by column; none where last year left a blank. */
export function carriedFigures(edition: Edition, previous: Previous): readonly Due[] {
  return carriesOf(edition).flatMap(({ from, to }): readonly Due[] => {
    const value = previous?.values[from] ?? null;
    if (value === null || cellOf(edition, to)?.total) return [];
    return [{ cell: to, value, kind: "carry", finding: `X-CARRY:${to}` }];
  });
}

function ruledFigures(edition: Edition, office: Office): readonly Due[] {
  if (ruleMaking(office) !== "may-not") return [];
  const finding = `T2-RULE0:${RULE_ROW}`;
  return ruleCells(edition).map((cell) => ({ cell, value: 0, kind: "rule", finding }));
}
