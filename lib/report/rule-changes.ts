import type { State } from "./workflow";
import { blocking, type Judgement, type Severity } from "./finding";
import type { Filing } from "./filing";
import { RULES } from "./rule-list";

/** Rules a change of a season lets count again, and those it lets count no more; ids in the order of the list. */
export type RuleChanges = { readonly on: readonly string[]; readonly off: readonly string[] };

/** One finding that comes or goes with a change. */
export type Flipped = {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
};

/** What a change of rules does to one report. */
export type Flip = {
  readonly reportId: number;
  readonly office: string;
  readonly state: State;
  readonly comes: readonly Flipped[];
  readonly goes: readonly Flipped[];
  /** Of those that come, how many hold back a submission until they are corrected or explained. */
  readonly holds: number;
};

/** A line of a preview: how many reports there are, then how many were judged so far and what flips. */
export type PreviewLine =
  { readonly total: number } | { readonly judged: number; readonly flips: readonly Flip[] };

/** What is switched between two lists of rules that do not count. */
export function ruleChanges(before: readonly string[], after: readonly string[]): RuleChanges {
  const ids = RULES.map(({ id }) => id);
  return {
    on: ids.filter((id) => before.includes(id) && !after.includes(id)),
    off: ids.filter((id) => !before.includes(id) && after.includes(id)),
  };
}

/** Everything but the rules that are switched: judged so, a report shows what the change does and no more. */
export function allBut({ on, off }: RuleChanges): readonly string[] {
  const changed = [...on, ...off];
  return RULES.map(({ id }) => id).filter((id) => !changed.includes(id));
}

/** What comes and goes in a report judged by the switched rules alone; null where nothing does. */
export function flipOf(
  { on }: RuleChanges,
  report: Pick<Flip, "reportId" | "office" | "state">,
  { filing, judgement }: { readonly filing: Filing; readonly judgement: Judgement },
): Flip | null {
  const { findings } = judgement;
  if (findings.length === 0) return null;
  const come = findings.filter(({ rule }) => on.includes(rule));
  return {
    ...report,
    comes: come.map(flipped),
    goes: findings.filter(({ rule }) => !on.includes(rule)).map(flipped),
    holds: blocking(come, filing.explanations).length,
  };
}

function flipped({ rule, severity, message }: Flipped): Flipped {
  return { rule, severity, message };
}
