import Link from "next/link";
import { StateBadge } from "@/components/ui/state-badge";
import { printDate, type Moment } from "@/lib/report/dates";
import type { State } from "@/lib/report/workflow";

type Left = {
  readonly id: number;
  readonly year: number;
  readonly state: State;
  readonly returns: readonly string[];
  readonly register: number;
};

type LegacyPanelProps = {
  readonly legacy: {
    readonly from: string;
    readonly at: Moment;
    readonly reason: string | null;
    readonly note: string;
    readonly reports: readonly Left[];
  };
};

/** What the predecessor left: his words, the reports he worked on, why they were returned. */
export function LegacyPanel({ legacy: { from, at, reason, note, reports } }: LegacyPanelProps) {
  return (
    <section aria-labelledby="legacy" className="border-line mt-10 border-t pt-6">
      <h2 id="legacy" className="text-lg font-bold">
        {reason === null ? `此前由${from}填报` : `${from}移交的工作`}
      </h2>
      <p className="text-ink-soft">
        {printDate(at)}
        {reason === null ? "停用账号" : `移交，原因：${reason}`}
      </p>
      {note && <p className="mt-3 whitespace-pre-line">{note}</p>}
      <ul className="mt-3 space-y-4">
        {reports.map((report) => (
          <Report key={report.id} report={report} />
        ))}
      </ul>
      {reports.length === 0 && <p className="mt-3">{from}没有填写过本单位的报告。</p>}
    </section>
  );
}

function Report({ report: { id, year, state, returns, register } }: { readonly report: Left }) {
  return (
    <li>
      <p className="flex flex-wrap items-baseline gap-x-4">
        <Link href={`/reports/${id}`}>{year}年度报告</Link>
        <StateBadge state={state} />
        <Link href={`/reports/${id}/versions`}>各次报送和审核意见</Link>
        {register > 0 && <span className="text-ink-soft">台账 {register} 行</span>}
      </p>
      {returns.map((reason, index) => (
        <p key={index} className="text-ink-soft">
          退回意见：{reason}
        </p>
      ))}
    </li>
  );
}
