import type { Moment } from "@/lib/report/dates";
import type { OfficeType } from "@/lib/report/filing";
import type { Severity } from "@/lib/report/finding";
import type { Risk } from "@/lib/report/risk";
import type { State } from "@/lib/report/workflow";

/** One report of a work list: where it stands and what makes it urgent. */
export type Task = {
  readonly id: number;
  readonly office: { readonly fullName: string; readonly shortName: string; readonly type: OfficeType };
  readonly year: number;
  readonly state: State;
  readonly submittedAt: Moment | null;
  readonly findings: Readonly<Record<Severity, number>> | null;
  readonly changedAt: Moment;
  /** After the day that counts for the office; 0 on time. */
  readonly daysLate: number;
  readonly submitted: SubmittedTask | null;
};

/** What was submitted last, and what this reader may do with it. */
export type SubmittedTask = {
  readonly contentSha256: string;
  readonly explained: number;
  readonly applications: number;
  readonly allZero: boolean;
  readonly mayReview: boolean;
  readonly opened: boolean;
  readonly lot: string;
};

/** What was never submitted can only be late. */
export function riskOfTask({ findings, submitted, daysLate }: Task): Risk {
  return {
    findings: findings ?? NONE,
    explained: submitted?.explained ?? 0,
    applications: submitted?.applications ?? 0,
    daysLate,
  };
}

const NONE: Risk["findings"] = { error: 0, explainable: 0, warning: 0, info: 0 };
