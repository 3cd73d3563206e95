import type { Edition } from "@/lib/template/vocabulary";
import { check } from "../check";
import type { Office } from "../filing";
import type { Finding, Judgement, RuleOutcome, Severity } from "../finding";

/** One thing another type of office changes: a finding that comes or goes, a rule that begins or ceases to be asked. */
export type Effect = {
  readonly kind: "gained" | "lost" | "begins" | "ends";
  readonly severity: Severity;
  readonly rule: string;
  /** The sentence of the finding, or what the rule asks. */
  readonly words: string;
};

/** What differs between two judgements of one report; gravest first is left to the order of the rules. */
export function effectsBetween(before: Judgement, after: Judgement): readonly Effect[] {
  const gained = missingIn(after.findings, before.findings).map(asEffect("gained"));
  const lost = missingIn(before.findings, after.findings).map(asEffect("lost"));
  const told = new Set([...gained, ...lost].map(({ rule }) => rule));
  const asked = ({ ledger }: Judgement) =>
    new Map(ledger.filter(({ outcome }) => outcome !== "not-applicable").map((rule) => [rule.rule, rule]));
  const [then, now] = [asked(before), asked(after)];
  return [
    ...gained,
    ...lost,
    ...[...now.values()].filter(({ rule }) => !then.has(rule) && !told.has(rule)).map(ruleEffect("begins")),
    ...[...then.values()].filter(({ rule }) => !now.has(rule) && !told.has(rule)).map(ruleEffect("ends")),
  ];
}

/** What another type changes for reports still to be written: judged on one in which nothing stands yet. */
export function effectsOfType(edition: Edition, from: Office, to: Office): readonly Effect[] {
  const blank = { year: edition.firstYear, values: {}, texts: {}, faults: [], explanations: {} };
  const judged = (office: Office) => check(edition, { ...blank, office }, { previous: null });
  return effectsBetween(judged(from), judged(to));
}

function missingIn(some: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const keys = new Set(others.map(({ key, severity }) => `${key} ${severity}`));
  return some.filter(({ key, severity }) => !keys.has(`${key} ${severity}`));
}

function asEffect(kind: "gained" | "lost") {
  return ({ rule, severity, message }: Finding): Effect => ({ kind, rule, severity, words: message });
}

function ruleEffect(kind: "begins" | "ends") {
  return ({ rule, severity, title }: RuleOutcome): Effect => ({ kind, rule, severity, words: title });
}
