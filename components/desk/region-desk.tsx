import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { addressOf, choose, type Filter } from "./choose-tasks";
import { WorkFilters } from "./work-filters";
import { WorkList, type Task } from "./work-list";

type RegionDeskProps = {
  readonly tasks: readonly Task[];
  /** Offices that have not begun the report of the current season. */
  readonly missing: readonly { readonly fullName: string }[];
  readonly season: { readonly year: number } | null;
  readonly filter: Filter;
  readonly role: string;
};

/** The work of a region: what waits on top, filters over it, and who has not begun. */
export function RegionDesk({ tasks, missing, season, filter, role }: RegionDeskProps) {
  const chosen = choose(tasks, filter, role);
  return (
    <div className="space-y-8">
      <WorkFilters tasks={tasks} filter={filter} />
      {chosen.length > 0 ? (
        <WorkList caption={`报告 ${chosen.length} 份`} tasks={chosen} />
      ) : (
        <NothingChosen any={tasks.length > 0} />
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
        <Link href={addressOf({ year: null, state: null, text: "" })}>清除筛选，查看全部报告</Link>
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
