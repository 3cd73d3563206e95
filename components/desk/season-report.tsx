import type { ReactNode } from "react";
import { DayNotice } from "@/components/report/day-notice";
import { ButtonLink } from "@/components/ui/button";
import { StateBadge } from "@/components/ui/state-badge";
import { printMoment, type Moment } from "@/lib/report/dates";
import { notBegun, notOpen, type DaysNow } from "@/lib/report/deadlines";
import { nextStep } from "@/lib/report/next-step";
import { owes } from "@/lib/report/progress";
import { STATES, type State } from "@/lib/report/workflow";
import { DueDates } from "./due-dates";
import { StartReport } from "./start-report.client";

export type Season = {
  readonly id: number;
  readonly year: number;
  readonly days: DaysNow;
  readonly report: Begun | null;
};

type Begun = {
  readonly id: number;
  readonly state: State;
  readonly changedAt: Moment;
  /** Some version of it is public. */
  readonly published: boolean;
};

/** The report of one season as its office sees it: where it stands, by when, and the one thing to do next. */
export function SeasonReport({ season, now }: { readonly season: Season; readonly now: Moment }) {
  const { id, year, report, days } = season;
  return (
    <section aria-labelledby={`season-${id}`} className="bg-tint rounded-md px-6 py-5">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 id={`season-${id}`} className="text-xl font-bold">
          {year}年度报告
        </h2>
        {report ? <StateBadge state={report.state} /> : <span className="text-ink-soft">○ 尚未开始</span>}
      </div>
      <div className="my-4">
        <DueDates days={days} state={report?.state ?? null} now={now} />
      </div>
      {isToSubmit(report) && <DayNotice days={days} />}
      {report ? <Continue report={report} days={days} /> : <Begin season={season} />}
    </section>
  );
}

/** What came back has a day of its own, and what is public none. */
function isToSubmit(report: Begun | null): boolean {
  return report === null || owes(report);
}

function Begin({ season: { id, year, days } }: { readonly season: Season }) {
  // The notice above says why, and the way out.
  if (notBegun(days) !== null) return null;
  return (
    <Step sentence="本年度报告还没有开始填写。可以逐项填写，也可以导入已有的报告文件。">
      <StartReport seasonId={id} year={year} />
    </Step>
  );
}

function Continue({ report, days }: { readonly report: Begun; readonly days: DaysNow }) {
  const { id, state, changedAt, published } = report;
  const closed = published ? null : notOpen(days);
  const continues = STATES[state].editable && closed === null;
  return (
    <Step sentence={closed !== null && isToSubmit(report) ? KEPT : nextStep(state, "office", closed)}>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <ButtonLink look="primary" href={continues ? `/reports/${id}/edit` : `/reports/${id}`}>
          {continues ? "继续填写" : "查看报告"}
        </ButtonLink>
        {continues && <a href={`/reports/${id}`}>审核意见和经过</a>}
        <span className="text-ink-soft text-sm">最近变动：{printMoment(changedAt)}</span>
      </div>
    </Step>
  );
}

/** The notice above says the rest. */
const KEPT = "已经填写的内容都保留着，可以查看。";

function Step({ sentence, children }: { readonly sentence: string; readonly children: ReactNode }) {
  return (
    <>
      <p className="mb-3">{sentence}</p>
      {children}
    </>
  );
}
