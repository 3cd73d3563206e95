import type { Severity } from "@/lib/report/finding";

/** The edge beside a finding; the word itself says how grave it is. */
export const EDGES: Readonly<Record<Severity, string>> = {
  error: "border-error",
  explainable: "border-caution",
  warning: "border-caution",
  info: "border-edge",
};

/** The colour of the word. */
export const WORDS: Readonly<Record<Severity, string>> = {
  error: "text-error",
  explainable: "text-caution",
  warning: "text-caution",
  info: "text-ink-soft",
};
