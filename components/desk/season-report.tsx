import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { StateBadge } from "@/components/ui/state-badge";
import { printMoment, type Moment } from "@/lib/report/dates";
import { NEXT_STEPS } from "@/lib/report/next-step";
import { STATES, type State } from "@/lib/report/workflow";
import { DueDates } from "./due-dates";
import { StartReport } from "./start-report.client";

export type Season = {
  readonly id: number;
  readonly year: number;
  readonly campaignDue: Moment;
  readonly legalDue: Moment;
  readonly report: { readonly id: number; readonly state: State; readonly changedAt: Moment } | null;
};

/** The report of one season as its office sees it: where it stands, by when, and the one thing to do next. */
export function SeasonReport({ season, now }: { readonly season: Season; readonly now: Moment }) {
  const { id, year, report, campaignDue, legalDue } = season;
  return (
    <section aria-labelledby={`season-${id}`} className="bg-tint rounded-md px-6 py-5">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 id={`season-${id}`} className="text-xl font-bold">
          {year}年度报告
        </h2>
        {report ? <StateBadge state={report.state} /> : <span className="text-ink-soft">○ 尚未开始</span>}
      </div>
      <div className="my-4">
        <DueDates campaignDue={campaignDue} legalDue={legalDue} state={report?.state ?? null} now={now} />
      </div>
      {report ? <Continue report={report} /> : <Begin season={season} />}
    </section>
  );
}

function Begin({ season: { id, year } }: { readonly season: Season }) {
  return (
    <Step sentence="本年度报告还没有开始填写。可以逐项填写，也可以导入已有的报告文件。">
      <StartReport seasonId={id} year={year} />
    </Step>
  );
}

function Continue({ report: { id, state, changedAt } }: { readonly report: NonNullable<Season["report"]> }) {
  const { editable } = STATES[state];
  return (
    <Step sentence={NEXT_STEPS[state].office}>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <ButtonLink look="primary" href={editable ? `/reports/${id}/edit` : `/reports/${id}`}>
          {editable ? "继续填写" : "查看报告"}
        </ButtonLink>
        {editable && <a href={`/reports/${id}`}>审核意见和经过</a>}
        <span className="text-ink-soft text-sm">最近变动：{printMoment(changedAt)}</span>
      </div>
    </Step>
  );
}

function Step({ sentence, children }: { readonly sentence: string; readonly children: ReactNode }) {
  return (
    <>
      <p className="mb-3">{sentence}</p>
      {children}
    </>
  );
}
