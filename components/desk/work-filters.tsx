import Link from "next/link";
import { Button } from "@/components/ui/button";
import { STATES, type State } from "@/lib/report/workflow";
import { addressOf, ALL_YEARS, countByState, isState, type Filter } from "./choose-tasks";
import type { Task } from "./work-list";

type WorkFiltersProps = { readonly tasks: readonly Task[]; readonly filter: Filter };

/** Counts by state that are links, and a search by year and name: plain addresses, to be bookmarked. */
export function WorkFilters({ tasks, filter }: WorkFiltersProps) {
  const counts = countByState(tasks, filter);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <div className="space-y-4">
      <nav aria-label="按状态筛选" className="flex flex-wrap gap-x-1 gap-y-2">
        <StateLink filter={{ ...filter, state: null }} current={filter.state} label="全部" count={total} />
        {STATE_ORDER.map((state) => (
          <StateLink
            key={state}
            filter={{ ...filter, state }}
            current={filter.state}
            label={`${STATES[state].sign} ${STATES[state].label}`}
            count={counts.get(state) ?? 0}
          />
        ))}
      </nav>
      <SearchForm years={[...new Set(tasks.map(({ year }) => year))]} filter={filter} />
    </div>
  );
}

const STATE_ORDER = Object.keys(STATES).filter(isState);

type StateLinkProps = {
  readonly filter: Filter;
  readonly current: State | null;
  readonly label: string;
  readonly count: number;
};

function StateLink({ filter, current, label, count }: StateLinkProps) {
  return (
    <Link
      href={addressOf(filter)}
      aria-current={filter.state === current ? "page" : undefined}
      className="border-line text-ink hover:bg-tint aria-[current]:border-accent aria-[current]:bg-accent-tint aria-[current]:text-accent-deep rounded-md border px-3 py-1 no-underline aria-[current]:font-bold"
    >
      {label} <span className="tabular-nums">{count}</span>
    </Link>
  );
}

function SearchForm({ years, filter }: { readonly years: readonly number[]; readonly filter: Filter }) {
  return (
    <form action="/desk" role="search" aria-label="查找报告" className="flex flex-wrap items-end gap-3">
      {filter.state && <input type="hidden" name="state" value={filter.state} />}
      <label className="text-ink-soft text-sm">
        报告年度
        <select name="year" defaultValue={filter.year ?? ALL_YEARS} className={CONTROL}>
          <option value={ALL_YEARS}>全部年度</option>
          {years
            .toSorted((a, b) => b - a)
            .map((year) => (
              <option key={year} value={year}>
                {year}年
              </option>
            ))}
        </select>
      </label>
      <label className="text-ink-soft text-sm">
        单位名称
        <input type="search" name="q" defaultValue={filter.text} className={CONTROL} />
      </label>
      <Button type="submit">查找</Button>
    </form>
  );
}

const CONTROL = "mt-1 block min-h-10 rounded-md border border-edge bg-white px-3 py-1.5 text-base text-ink";
