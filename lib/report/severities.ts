import type { Severity } from "./finding";

/** How a severity is shown: word + sign, never colour alone. */
export const SEVERITIES: Readonly<Record<Severity, { readonly label: string; readonly sign: string }>> = {
  error: { label: "错误", sign: "✖" },
  explainable: { label: "需说明", sign: "!" },
  warning: { label: "提醒", sign: "△" },
  info: { label: "提示", sign: "○" },
};

/** Gravest first: the order in which findings are shown. */
export const BY_GRAVITY: readonly Severity[] = ["error", "explainable", "warning", "info"];
