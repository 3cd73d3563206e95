import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { OFFICE_TYPES } from "@/lib/report/office-types";
import { STATES } from "@/lib/report/workflow";
import {
  addressOf,
  ALL_YEARS,
  countOf,
  EVERYTHING,
  isOfficeType,
  isState,
  type Filter,
} from "./choose-tasks";
import type { Task } from "./task";

type WorkFiltersProps = {
  readonly tasks: readonly Task[];
  readonly years: readonly number[];
  readonly filter: Filter;
};

/**
 * Counts by state that are links, and a form over the rest: plain addresses, to be bookmarked and sent on,
 * with or without script. Each count is what its choice would show beside the other filters.
 */
export function WorkFilters({ tasks, years, filter }: WorkFiltersProps) {
  return (
    <div className="space-y-4">
      <nav aria-label="按状态筛选" className="flex flex-wrap gap-x-1 gap-y-2">
        <StateLink tasks={tasks} filter={{ ...filter, state: null }} current={filter.state} label="全部" />
        {STATE_ORDER.map((state) => (
          <StateLink
            key={state}
            tasks={tasks}
            filter={{ ...filter, state }}
            current={filter.state}
            label={`${STATES[state].sign} ${STATES[state].label}`}
          />
        ))}
      </nav>
      {/* The address leads anew: a field left as it was must not keep an older choice. */}
      <SearchForm key={addressOf(filter)} tasks={tasks} years={years} filter={filter} />
    </div>
  );
}

const STATE_ORDER = Object.keys(STATES).filter(isState);
const TYPE_ORDER = Object.keys(OFFICE_TYPES).filter(isOfficeType);

type StateLinkProps = {
  readonly tasks: readonly Task[];
  readonly filter: Filter;
  readonly current: Filter["state"];
  readonly label: string;
};

function StateLink({ tasks, filter, current, label }: StateLinkProps) {
  return (
    <Link
      href={addressOf(filter)}
      aria-current={filter.state === current ? "page" : undefined}
      className="border-line text-ink hover:bg-tint aria-[current]:border-accent aria-[current]:bg-accent-tint aria-[current]:text-accent-deep rounded-md border px-3 py-1 no-underline aria-[current]:font-bold"
    >
      {label} <span className="tabular-nums">{countOf(tasks, filter)}</span>
    </Link>
  );
}

function SearchForm({ tasks, years, filter }: WorkFiltersProps) {
  const narrowed = addressOf(filter) !== addressOf({ ...EVERYTHING, year: filter.year });
  return (
    <form action="/desk" role="search" aria-label="查找报告" className="flex flex-wrap items-end gap-3">
      {filter.state && <input type="hidden" name="state" value={filter.state} />}
      <Choice label="报告年度" name="year" value={String(filter.year ?? ALL_YEARS)}>
        <option value={ALL_YEARS}>全部年度</option>
        {years.map((year) => (
          <option key={year} value={year}>
            {year}年
          </option>
        ))}
      </Choice>
      <CountedChoices tasks={tasks} filter={filter} />
      <label className="text-ink-soft text-sm">
        单位名称
        <input type="search" name="q" defaultValue={filter.text} className={CONTROL} />
      </label>
      <Button type="submit">查找</Button>
      {narrowed && (
        <Link href={addressOf({ ...EVERYTHING, year: filter.year })} className="py-2">
          清除筛选
        </Link>
      )}
    </form>
  );
}

function CountedChoices({ tasks, filter }: Pick<WorkFiltersProps, "tasks" | "filter">) {
  const counted = (label: string, other: Partial<Filter>) =>
    `${label}（${countOf(tasks, { ...filter, ...other })}）`;
  return (
    <>
      <Choice label="单位类型" name="type" value={filter.type ?? ""}>
        <option value="">{counted("全部类型", { type: null })}</option>
        {TYPE_ORDER.map((type) => (
          <option key={type} value={type}>
            {counted(OFFICE_TYPES[type], { type })}
          </option>
        ))}
      </Choice>
      <Choice label="报送时限" name="late" value={filter.late ? "1" : ""}>
        <option value="">{counted("全部", { late: false })}</option>
        <option value="1">{counted("逾期", { late: true })}</option>
      </Choice>
      <Choice label="疑点" name="findings" value={filter.findings ?? ""}>
        <option value="">{counted("全部", { findings: null })}</option>
        <option value="with">{counted("有疑点", { findings: "with" })}</option>
        <option value="without">{counted("无疑点", { findings: "without" })}</option>
      </Choice>
    </>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly children: ReactNode;
};

function Choice({ label, name, value, children }: ChoiceProps) {
  return (
    <label className="text-ink-soft text-sm">
      {label}
      <select name={name} defaultValue={value} className={CONTROL}>
        {children}
      </select>
    </label>
  );
}

const CONTROL = "mt-1 block min-h-10 rounded-md border border-edge bg-white px-3 py-1.5 text-base text-ink";
