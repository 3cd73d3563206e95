import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { Batch } from "./queue/batch.client";
import { cleanZeros, does, toPublish } from "./queue/batches";
import { addressOf, choose, EVERYTHING, type Filter } from "./queue/choose-tasks";
import type { Task } from "./queue/task";
import { WorkFilters } from "./queue/work-filters";
import { WorkList } from "./queue/work-list";

type RegionDeskProps = {
  readonly tasks: readonly Task[];
  readonly years: readonly number[];
  /** Offices that have not begun the report of the current season. */
  readonly missing: readonly { readonly fullName: string }[];
  readonly season: { readonly year: number } | null;
  readonly filter: Filter;
  readonly role: string;
};

/** The work of a region: what can be done at once, filters, what waits by risk, and who has not begun. */
export function RegionDesk({ tasks, years, missing, season, filter, role }: RegionDeskProps) {
  const chosen = choose(tasks, filter, role);
  return (
    <div className="space-y-8">
      <div className="space-y-3 empty:hidden">
        {does(role, "approve") && <Batch deed="approve" title="全部为零、无疑点" tasks={cleanZeros(tasks)} />}
        {does(role, "publish") && (
          <Batch deed="publish" title="审核通过、等待公开" tasks={toPublish(tasks)} />
        )}
      </div>
      <WorkFilters tasks={tasks} years={years} filter={filter} />
      {chosen.length > 0 ? (
        <WorkList caption={`报告 ${chosen.length} 份`} tasks={chosen} />
      ) : (
        <NothingChosen any={years.length > 0} />
      )}
      {season && missing.length > 0 && <NotBegun year={season.year} offices={missing} />}
    </div>
  );
}

function NothingChosen({ any }: { readonly any: boolean }) {
  if (!any)
    return (
      <Notice title="还没有报告">
        <p>填报单位开始填写后，报告会列在这里。</p>
      </Notice>
    );
  return (
    <Notice title="没有符合条件的报告">
      <p>
        <Link href={addressOf(EVERYTHING)}>清除筛选，查看全部报告</Link>
      </p>
    </Notice>
  );
}

function NotBegun({
  year,
  offices,
}: {
  readonly year: number;
  readonly offices: RegionDeskProps["missing"];
}) {
  return (
    <section aria-labelledby="not-begun">
      <h2 id="not-begun" className="text-lg font-bold">
        {year}年度报告尚未开始的单位（{offices.length}）
      </h2>
      <ul className="mt-2 columns-1 gap-8 sm:columns-2 lg:columns-3">
        {offices.map(({ fullName }) => (
          <li key={fullName} className="break-inside-avoid py-0.5">
            ○ {fullName}
          </li>
        ))}
      </ul>
    </section>
  );
}
