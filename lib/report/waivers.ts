import { EDITIONS } from "@/lib/template/editions";
import { equationsOf } from "@/lib/template/equations";
import { RULES } from "./rule-list";
import { FIGURES } from "./rules/figures";
import type { Rule } from "./rule";

/**
 * Rules the database itself holds every submission to: equations, and a figure within bounds in every cell.
 * No waiver could let such a report through.
 */
export const ENFORCED_RULES: readonly string[] = [
  ...new Set([...EDITIONS.flatMap(equationsOf).map(({ rule }) => rule), ...FIGURES.map(({ id }) => id)]),
];

/** Rules that can be waived for one report, those that hold back a submission first. */
export const WAIVABLE_RULES: readonly Pick<Rule, "id" | "title" | "severity">[] = (
  ["error", "explainable", "warning", "info"] as const
).flatMap((severity) =>
  RULES.filter((rule) => rule.severity === severity && !ENFORCED_RULES.includes(rule.id)),
);

/** The last day a waiver may hold: a year after the legal date of the season. Days as 2026-01-31. */
export function latestWaiver(legalDue: string): string {
  const last = new Date(legalDue);
  last.setUTCFullYear(last.getUTCFullYear() + 1);
  return last.toISOString().slice(0, 10);
}
