import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { StateBadge } from "@/components/ui/state-badge";
import type { State } from "@/lib/report/workflow";
import { DraftFromRollup } from "./draft-from-rollup.client";
import { TakeOver, type DifferenceRow } from "./take-over.client";

type OwnReportProps = {
  readonly name: string;
  readonly year: number;
  readonly basis: string;
  /** Null where the year was never filed here. */
  readonly seasonId: number | null;
  readonly report: { readonly id: number; readonly state: State; readonly sameEdition: boolean } | null;
  readonly differences: readonly DifferenceRow[];
  /** Whether this reader may write into it now. */
  readonly mayFill: boolean;
  /** Whether he may write into it at all. */
  readonly fills: boolean;
};

/** The report the region makes in its own name, beside its roll-up: drafted from it, compared with it. */
export function OwnReport(props: OwnReportProps) {
  const { name, year, report, differences, mayFill, basis } = props;
  return (
    <section aria-labelledby="own-report" className="border-line mt-8 border-t pt-6">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id="own-report" className="text-lg font-bold">
          {name}
          {year}年度报告
        </h2>
        {report && <StateBadge state={report.state} />}
      </div>
      <Beginning {...props} />
      {report && !report.sameEdition && (
        <Notice tone="caution">本级报告与汇总的版式不同，不能逐格对照。</Notice>
      )}
      {report && report.sameEdition && differences.length === 0 && (
        <p className="text-good mt-3">✔ 与汇总数逐格一致。</p>
      )}
      {report && differences.length > 0 && (
        <TakeOver reportId={report.id} basis={basis} rows={differences} mayFill={mayFill} />
      )}
    </section>
  );
}

function Beginning({ name, basis, seasonId, report, mayFill, fills }: OwnReportProps) {
  if (!report && (!fills || seasonId === null)) {
    return <p className="text-ink-soft mt-2">尚未起草。由审核人以汇总数起草，再补写文字部分。</p>;
  }
  return (
    <div className="mt-3 flex flex-wrap items-start gap-3">
      {(mayFill || !report) && seasonId !== null && (
        <DraftFromRollup
          reportId={report?.id ?? null}
          seasonId={seasonId}
          basis={basis}
          label={report ? "把汇总数填入空白格" : `以汇总数起草${name}年度报告`}
        />
      )}
      {report && (
        <ButtonLink href={mayFill ? `/reports/${report.id}/edit` : `/reports/${report.id}`}>
          {mayFill ? "填写报告" : "查看报告"}
        </ButtonLink>
      )}
    </div>
  );
}
