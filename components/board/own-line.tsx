import Link from "next/link";
import { StateBadge } from "@/components/ui/state-badge";
import { printDate, printDaysLeft, printMoment, type Moment } from "@/lib/report/dates";
import { wordsOfPlace } from "@/lib/report/progress";
import { kept, type Kept } from "@/lib/report/timeliness";
import type { State } from "@/lib/report/workflow";

export type OwnProgress = {
  readonly office: { readonly shortName: string };
  readonly reportId: number | null;
  readonly state: State | null;
  readonly due: string;
  readonly publishedAt: Moment | null;
  readonly lastAt: Moment | null;
};

type OwnLineProps = { readonly own: OwnProgress; readonly year: number; readonly now: Moment };

/** 本级报告: the one the region makes in its own name, with its own day; it is none of the offices counted. */
export function OwnLine({ own, year, now }: OwnLineProps) {
  const { office, reportId, state, lastAt } = own;
  const title = `${office.shortName}${year}年度报告`;
  return (
    <section aria-labelledby="own-report" className="border-line my-4 border-y py-3">
      <h2 id="own-report" className="font-bold">
        本级报告
      </h2>
      <p className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        {reportId === null ? <span>{title}</span> : <Link href={`/reports/${reportId}`}>{title}</Link>}
        {reportId === null && <NotBegun year={year} />}
        {state && <StateBadge state={state} />}
        <Due own={own} now={now} />
        {lastAt && <span className="text-ink-soft text-sm">最近变动：{printMoment(lastAt)}</span>}
      </p>
    </section>
  );
}

function NotBegun({ year }: Pick<OwnLineProps, "year">) {
  const { sign, label } = wordsOfPlace("none");
  return (
    <>
      <span className="text-ink-soft">
        <span aria-hidden="true">{sign} </span>
        {label}
      </span>
      <Link href={`/rollup/${year}#own-report`}>到汇总页起草</Link>
    </>
  );
}

/** Once it is public only whether that was in time is left to say. */
function Due({ own: { due, publishedAt }, now }: Omit<OwnLineProps, "year">) {
  const standing = kept(due, publishedAt, now);
  return (
    <span>
      法定公布期限 {printDate(due)}
      <span className={standing.kind === "overdue" ? "text-error font-bold" : ""}>
        （{standingWords(standing, printDaysLeft(due, now))}）
      </span>
    </span>
  );
}

function standingWords(standing: Kept, left: string): string {
  if (standing.kind === "late") return `迟公布 ${standing.days} 天`;
  return standing.kind === "on-time" ? "按时公布" : left;
}
