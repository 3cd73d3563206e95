import type { Explained } from "./content";
import type { Filing } from "./filing";
import type { Judgement } from "./finding";
import { masked } from "./privacy/personal";

/** Printed with the report: what the clerk said to the findings that stand, without anything personal. */
export function explainedOf({ explanations }: Filing, { findings }: Judgement): readonly Explained[] {
  return findings.flatMap(({ key, rule, message, severity }) => {
    const explanation = explanations[key]?.trim();
    return severity === "explainable" && explanation
      ? [{ key, rule, message, explanation: masked(explanation) }]
      : [];
  });
}
