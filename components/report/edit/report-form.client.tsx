"use client";

import { StateBadge } from "@/components/ui/state-badge";
import type { Moment } from "@/lib/report/dates";
import { DayNotice } from "@/components/report/day-notice";
import { CheckDrawer } from "./findings/check-drawer.client";
import { CheckPanel } from "./findings/check-panel.client";
import { ConflictNotice } from "./saving/conflict-notice.client";
import { Dock } from "./dock.client";
import { DraftContext, type EditedReport } from "./draft";
import { ImportUndo } from "./import/import-undo.client";
import { ImportReport } from "./import/import-report.client";
import { IssueSummary } from "./findings/issue-summary.client";
import { useKeptText } from "./saving/kept-text";
import { OriginNote } from "../origin-note";
import { ReturnNotice } from "./return-notice.client";
import { RollupNotice } from "./rollup/rollup-notice.client";
import { SaveLine } from "./saving/save-line.client";
import { SectionNav } from "./section-nav.client";
import { SectionPane } from "./section-pane.client";
import { Together } from "./together/together.client";
import { useNewDraft } from "./use-new-draft";
import { useSubmit } from "./use-submit";

type ReportFormProps = {
  readonly report: EditedReport;
  /** 剩 12 天, as of today. */
  readonly timeLeft: string;
  /** When the page was made. */
  readonly now: Moment;
};

/** The clerk's form: contents on the left, one section a screen, the rules beside it, submission below. */
export function ReportForm({ report, timeLeft, now }: ReportFormProps) {
  const draft = useNewDraft(report);
  const { issues, busy, submit } = useSubmit(draft);
  const [answer, keepAnswer] = useKeptText(`gior:answer:${report.id}`);
  return (
    <DraftContext value={draft}>
      <TopLine report={report} timeLeft={timeLeft} />
      <IssueSummary issues={issues} />
      {report.days && !report.lastReturn && <DayNotice days={report.days} />}
      {report.lastReturn && (
        <ReturnNotice lastReturn={report.lastReturn} now={now} answer={answer} onAnswer={keepAnswer} />
      )}
      <OriginNote origins={report.origins ?? []} />
      <RollupNotice />
      {report.rekey && <RekeyLine reportId={report.id} />}
      <Together />
      <ConflictNotice />
      <ImportUndo />
      <div className={COLUMNS}>
        <div className="lg:sticky lg:top-14 lg:max-h-[calc(100vh-9rem)] lg:self-start lg:overflow-y-auto">
          <SectionNav />
        </div>
        <div className="min-w-0">
          {draft.edition.sections.map((section, at) => (
            <SectionPane key={section.id} section={section} first={at === 0} />
          ))}
        </div>
        <CheckDrawer>
          <CheckPanel />
        </CheckDrawer>
      </div>
      <Dock busy={busy} onSubmit={() => void submit(answer)} />
    </DraftContext>
  );
}

/** Before it is submitted somebody else types the totals again. */
function RekeyLine({ reportId }: { readonly reportId: number }) {
  return (
    <p className="mb-4 text-sm">
      本年度要求复核录入：签字盖章后、提交以前，由本单位另一账号在
      <a href={`/reports/${reportId}/rekey`}>复核录入</a>页重新录入表三总计。
    </p>
  );
}

/** On a narrow screen only the line about saving stays in view. */
function TopLine({ report: { office, year, state }, timeLeft }: Omit<ReportFormProps, "now">) {
  return (
    <div className={TOP}>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <h1 className="text-lg font-bold">
          {office.shortName} · {year}年度报告
        </h1>
        <StateBadge state={state} />
        <span className="text-ink-soft text-sm">{timeLeft}</span>
        <ImportReport />
      </div>
      <div className="max-sm:border-line bg-white max-sm:sticky max-sm:top-0 max-sm:z-5 max-sm:-mx-4 max-sm:border-b max-sm:px-4 max-sm:py-1 sm:ml-auto">
        <SaveLine />
      </div>
    </div>
  );
}

const TOP =
  "border-line max-sm:contents sm:sticky sm:top-0 sm:z-5 sm:-mx-6 sm:mb-4 sm:flex sm:min-h-12 sm:flex-wrap sm:items-center sm:gap-x-5 sm:gap-y-1 sm:border-b sm:bg-white sm:px-6 sm:py-1.5";

const COLUMNS =
  "grid min-h-[calc(100vh-13rem)] content-start grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-6 max-sm:mt-4 lg:grid-cols-[10.5rem_minmax(0,1fr)] xl:grid-cols-[10.5rem_minmax(0,1fr)_18.5rem]";
