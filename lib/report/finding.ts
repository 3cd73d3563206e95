import type { CellId, PartId } from "@/lib/template/vocabulary";

/** error: blocks · explainable: blocks until explained · warning: shown · info: a hint. */
export type Severity = "error" | "explainable" | "warning" | "info";

/** A span of prose: UTF-16 offsets into the text of its part. */
export type Quote = {
  readonly part: PartId;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** One side of an equation or comparison: what was summed and what came out (smallest units). */
export type Side = {
  readonly terms: readonly {
    readonly cell: CellId | null;
    readonly label: string;
    readonly value: number | null;
  }[];
  readonly sum: number;
};

/** A way to put it right, offered and never applied by itself. */
export type Remedy =
  /** Replace the quoted words, such as a telephone number by its masked form. */
  | { readonly kind: "text"; readonly quote: Quote; readonly text: string }
  /** Set one figure; smallest units. */
  | { readonly kind: "cell"; readonly cell: CellId; readonly value: number }
  /** Bind the quoted figure to a cell, so that it follows the table from then on. */
  | { readonly kind: "link"; readonly quote: Quote; readonly cell: CellId };

/** Words of this report beside the same words of another. */
export type Passage = {
  readonly quote: Quote;
  /** Whose report and which part of it, and the sentence there. */
  readonly other: { readonly label: string; readonly text: string };
};

export type Finding = {
  /** Stable while the same thing is wrong in the same place: explanations hang on it. */
  readonly key: string;
  /** As in the rule list, e.g. T3-BAL, N-RECV. */
  readonly rule: string;
  readonly severity: Severity;
  readonly cells: readonly CellId[];
  /** The prose concerned, where the finding is about text. */
  readonly part: PartId | null;
  readonly quote: Quote | null;
  readonly sides: { readonly left: Side; readonly right: Side } | null;
  /** Ways to put it right, likeliest first. */
  readonly remedies: readonly Remedy[];
  /** Where it is about words that stand in another report as well. */
  readonly passages?: readonly Passage[];
  /** Article or instrument the rule rests on. */
  readonly basis: string;
  /** One sentence for the clerk: what is wrong, where, what to do. */
  readonly message: string;
};

/** What became of one rule in one report. */
export type RuleOutcome = {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly basis: string;
  readonly outcome: "passed" | "found" | "not-applicable" | "waived";
  /** Why it was waived, by whom, until which day. */
  readonly reason?: string;
  readonly by?: string;
  readonly until?: string;
};

/** All findings, and every active rule with its outcome. */
export type Judgement = { readonly findings: readonly Finding[]; readonly ledger: readonly RuleOutcome[] };

/** An explanation shorter than this says nothing. */
export const EXPLANATION_LENGTH = 10;

/** Findings that still hold back a submission: errors, and explainable ones without an explanation. */
export function blocking(
  findings: readonly Finding[],
  explanations: Readonly<Record<string, string>>,
): readonly Finding[] {
  return findings.filter(
    ({ key, severity }) =>
      severity === "error" ||
      (severity === "explainable" && (explanations[key] ?? "").trim().length < EXPLANATION_LENGTH),
  );
}

/** How many there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, explainable: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
