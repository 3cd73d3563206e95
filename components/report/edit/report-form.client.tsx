"use client";

import { StateBadge } from "@/components/ui/state-badge";
import { CheckPanel } from "./check-panel.client";
import { ConflictNotice } from "./conflict-notice.client";
import { Dock } from "./dock.client";
import { DraftContext, type EditedReport } from "./draft";
import { ImportReport } from "./import-report.client";
import { IssueSummary } from "./issue-summary.client";
import { useKeptText } from "./kept-text";
import { ReturnNotice } from "./return-notice.client";
import { SaveLine } from "./save-line.client";
import { SectionNav } from "./section-nav.client";
import { SectionPane } from "./section-pane.client";
import { useNewDraft } from "./use-new-draft";
import { useSubmit } from "./use-submit";

type ReportFormProps = {
  readonly report: EditedReport;
  /** 剩 12 天, as of today. */
  readonly timeLeft: string;
};

/** The clerk's form: contents on the left, one section a screen, the rules beside it, submission below. */
export function ReportForm({ report, timeLeft }: ReportFormProps) {
  const draft = useNewDraft(report);
  const { issues, busy, submit } = useSubmit(draft);
  const [answer, keepAnswer] = useKeptText(`gior:answer:${report.id}`);
  return (
    <DraftContext value={draft}>
      <TopLine report={report} timeLeft={timeLeft} />
      <IssueSummary issues={issues} />
      {report.lastReturn && (
        <ReturnNotice lastReturn={report.lastReturn} answer={answer} onAnswer={keepAnswer} />
      )}
      <ConflictNotice />
      <div className={COLUMNS}>
        <div className="lg:sticky lg:top-14 lg:max-h-[calc(100vh-9rem)] lg:self-start lg:overflow-y-auto">
          <SectionNav />
        </div>
        <div className="min-w-0">
          {draft.edition.sections.map((section, at) => (
            <SectionPane key={section.id} section={section} first={at === 0} />
          ))}
        </div>
        <div className={ASIDE}>
          <CheckPanel />
        </div>
      </div>
      <Dock busy={busy} onSubmit={() => void submit(answer)} />
    </DraftContext>
  );
}

function TopLine({ report: { office, year, state }, timeLeft }: ReportFormProps) {
  return (
    <div className="border-line sticky top-0 z-5 -mx-4 mb-4 flex min-h-12 flex-wrap items-center gap-x-5 gap-y-1 border-b bg-white px-4 py-1.5 sm:-mx-6 sm:px-6">
      <h1 className="text-lg font-bold">
        {office.shortName} · {year}年度报告
      </h1>
      <StateBadge state={state} />
      <span className="text-ink-soft text-sm">{timeLeft}</span>
      <ImportReport />
      <div className="sm:ml-auto">
        <SaveLine />
      </div>
    </div>
  );
}

const COLUMNS =
  "grid gap-x-6 gap-y-6 lg:grid-cols-[10.5rem_minmax(0,1fr)] xl:grid-cols-[10.5rem_minmax(0,1fr)_18.5rem]";

const ASIDE =
  "border-line max-xl:border-t max-xl:pt-4 lg:max-xl:col-start-2 xl:sticky xl:top-14 xl:max-h-[calc(100vh-9rem)] xl:self-start xl:overflow-y-auto xl:border-l xl:pl-4";
