import type { Edition } from "@/lib/template/vocabulary";
import type { Filing } from "./filing";
import type { Finding, Judgement, RuleOutcome } from "./finding";
import { proseOf } from "./narrative/prose";
import { statementsOf } from "./narrative/statements";
import type { Context, Found, Report, Rule } from "./rule";
import { RULES } from "./rule-list";

export type { Context } from "./rule";

/**
 * Judges a filing by every active rule: what was found, and what became of each rule.
 * Pure and quick enough for every keystroke; blank figures are never wrong, only not yet given.
 */
export function check(edition: Edition, filing: Filing, context: Context): Judgement {
  const prose = proseOf(edition, filing.texts);
  const report: Report = {
    edition,
    filing,
    context,
    prose,
    statements: statementsOf(edition, filing, prose),
  };
  const { off = [], waived = [] } = context.exempt ?? {};
  const judged = RULES.filter(({ id }) => !off.includes(id)).map((rule) => {
    const waiver = waived.find(({ rule: id }) => id === rule.id);
    return { rule, waiver, findings: waiver ? [] : findingsOf(rule, report) };
  });
  return {
    findings: judged.flatMap(({ findings }) => findings ?? []),
    ledger: judged.map(({ rule: { id: rule, title, severity, basis }, findings, waiver }) =>
      waiver
        ? { ...waiver, rule, title, severity, basis, outcome: "waived" }
        : { rule, title, severity, basis, outcome: outcomeOf(findings) },
    ),
  };
}

function outcomeOf(findings: readonly Finding[] | null): RuleOutcome["outcome"] {
  if (findings === null) return "not-applicable";
  return findings.length > 0 ? "found" : "passed";
}

/** Null where the rule does not apply. One finding a key: the same thing said twice is one thing wrong. */
function findingsOf(rule: Rule, report: Report): readonly Finding[] | null {
  if (rule.appliesTo && !rule.appliesTo(report)) return null;
  const byKey = new Map<string, Finding>();
  for (const found of rule.find(report)) {
    const finding = asFinding(rule, found);
    if (!byKey.has(finding.key)) byKey.set(finding.key, finding);
  }
  return [...byKey.values()];
}

function asFinding(rule: Rule, found: Found): Finding {
  return {
    key: `${rule.id}:${found.at}`,
    rule: rule.id,
    severity: found.severity ?? rule.severity,
    cells: found.cells ?? [],
    part: found.part ?? found.quote?.part ?? null,
    quote: found.quote ?? null,
    sides: found.sides ?? null,
    remedies: found.remedies ?? [],
    ...(found.passages && { passages: found.passages }),
    basis: rule.basis,
    message: found.message,
  };
}
