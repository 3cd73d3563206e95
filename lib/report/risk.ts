import type { Severity } from "./finding";
import { BY_GRAVITY, SEVERITIES } from "./severities";

/** What makes a report worth looking at first. */
export type Risk = {
  /** Findings of what was submitted, by severity. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** How many of the explainable ones the office has explained. */
  readonly explained: number;
  /** 新收 and 上年结转 together. */
  readonly applications: number;
  /** Days after the day that counts for the office; 0 on time. */
  readonly daysLate: number;
};

/**
 * The order of a reviewer's queue: open findings × size × lateness, each from 1 up, so that none of them
 * silences the others. Findings weigh by severity, explained ones half; size and lateness grow as their
 * logarithm: the tenth application or day adds less than the first. Never falls when one of them rises.
 */
export function riskOf({ findings, explained, applications, daysLate }: Risk): number {
  const open = BY_GRAVITY.reduce((sum, severity) => sum + findings[severity] * WEIGHTS[severity], 0);
  const relieved = Math.min(explained, findings.explainable) * WEIGHTS.explainable * RELIEF;
  return (1 + open - relieved) * (1 + Math.log10(1 + applications)) * (1 + Math.log10(1 + daysLate));
}

/** 「疑点3项（错误1项，已说明1项），逾期2天，申请120件」: why it stands where it stands; empty where nothing speaks for it. */
export function riskInWords({ findings, explained, applications, daysLate }: Risk): string {
  const counted = BY_GRAVITY.filter((severity) => findings[severity] > 0);
  const total = counted.reduce((sum, severity) => sum + findings[severity], 0);
  const kinds = [
    ...counted
      .filter((severity) => severity === "error" || severity === "explainable")
      .map((severity) => `${SEVERITIES[severity].label}${findings[severity]}项`),
    ...(explained > 0 ? [`已说明${explained}项`] : []),
  ];
  return [
    ...(total > 0 ? [`疑点${total}项${kinds.length > 0 ? `（${kinds.join("，")}）` : ""}`] : []),
    ...(daysLate > 0 ? [`逾期${daysLate}天`] : []),
    ...(applications > 0 ? [`申请${applications}件`] : []),
  ].join("，");
}

const WEIGHTS: Readonly<Record<Severity, number>> = { error: 12, explainable: 8, warning: 3, info: 1 };

/** What an explanation takes off. */
const RELIEF = 1 / 2;
