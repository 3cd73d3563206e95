import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { StateBadge } from "@/components/ui/state-badge";
import { printMoment } from "@/lib/report/dates";
import { OFFICE_TYPES } from "@/lib/report/office-types";
import { riskInWords } from "@/lib/report/risk";
import { riskOfTask, type Task } from "./task";

/** The reports of a region, one line each, with the reasons for their order. */
export function WorkList({ caption, tasks }: { readonly caption: string; readonly tasks: readonly Task[] }) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { label: "单位" },
        { label: "状态" },
        { label: "排序依据" },
        { label: "年度" },
        { label: "报送时间" },
        { label: "最近变动" },
      ]}
      rows={tasks.map((task) => ({ key: task.id, cells: cellsOfTask(task) }))}
    />
  );
}

function cellsOfTask(task: Task) {
  const { id, office, year, state, submittedAt, changedAt } = task;
  return [
    <div key="office" className="flex flex-wrap items-baseline gap-x-2">
      <Link href={`/reports/${id}`}>{office.fullName}</Link>
      <span className="text-ink-soft text-sm whitespace-nowrap">{OFFICE_TYPES[office.type]}</span>
    </div>,
    <StateBadge key="state" state={state} />,
    <Reasons key="reasons" task={task} />,
    `${year}年`,
    submittedAt ? printMoment(submittedAt) : "—",
    printMoment(changedAt),
  ];
}

function Reasons({ task }: { readonly task: Task }) {
  const { findings, daysLate } = task;
  const clean = findings !== null && Object.values(findings).every((count) => count === 0);
  const words = riskInWords(riskOfTask(task));
  if (!clean && words === "") return <span className="text-ink-soft">—</span>;
  return (
    <>
      {clean && <span className="text-good">无疑点</span>}
      {words && (
        <span className={daysLate > 0 ? "text-error" : undefined}>{clean ? `，${words}` : words}</span>
      )}
    </>
  );
}
