import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { StateBadge } from "@/components/ui/state-badge";
import type { Severity } from "@/lib/report/finding";
import { printMoment, type Moment } from "@/lib/report/dates";
import { OFFICE_TYPES } from "@/lib/report/office-types";
import type { OfficeType } from "@/lib/report/filing";
import { BY_GRAVITY, SEVERITIES } from "@/lib/report/severities";
import type { State } from "@/lib/report/workflow";

export type Task = {
  readonly id: number;
  readonly office: { readonly fullName: string; readonly shortName: string; readonly type: OfficeType };
  readonly year: number;
  readonly state: State;
  readonly submittedAt: Moment | null;
  readonly findings: Readonly<Record<Severity, number>> | null;
  readonly changedAt: Moment;
};

/** The reports of a region, one line each. */
export function WorkList({ caption, tasks }: { readonly caption: string; readonly tasks: readonly Task[] }) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { label: "单位" },
        { label: "状态" },
        { label: "疑点" },
        { label: "年度" },
        { label: "报送时间" },
        { label: "最近变动" },
      ]}
      rows={tasks.map((task) => ({ key: task.id, cells: cellsOfTask(task) }))}
    />
  );
}

function cellsOfTask({ id, office, year, state, findings, submittedAt, changedAt }: Task) {
  return [
    <div key="office" className="flex flex-wrap items-baseline gap-x-2">
      <Link href={`/reports/${id}`}>{office.fullName}</Link>
      <span className="text-ink-soft text-sm whitespace-nowrap">{OFFICE_TYPES[office.type]}</span>
    </div>,
    <StateBadge key="state" state={state} />,
    <FindingCounts key="findings" counts={findings} />,
    `${year}年`,
    submittedAt ? printMoment(submittedAt) : "—",
    printMoment(changedAt),
  ];
}

function FindingCounts({ counts }: { readonly counts: Task["findings"] }) {
  if (!counts) return <span className="text-ink-soft">—</span>;
  const found = BY_GRAVITY.filter((severity) => counts[severity] > 0);
  if (found.length === 0) return <span className="text-good">无疑点</span>;
  return (
    <span className="whitespace-nowrap">
      {found.map((severity) => `${SEVERITIES[severity].label} ${counts[severity]}`).join(" · ")}
    </span>
  );
}
