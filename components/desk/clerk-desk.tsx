import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { StateBadge } from "@/components/ui/state-badge";
import { printDate, type Moment } from "@/lib/report/dates";
import type { State } from "@/lib/report/workflow";
import { SeasonReport, type Season } from "./season-report";

type Filed = {
  readonly id: number;
  readonly year: number;
  readonly state: State;
  readonly publishedAt: Moment | null;
};

type ClerkDeskProps = {
  readonly seasons: readonly Season[];
  readonly reports: readonly Filed[];
  readonly now: Moment;
};

/** The newest season on top, unfinished earlier ones below it, then every report of the office. */
export function ClerkDesk({ seasons, reports, now }: ClerkDeskProps) {
  const [current, ...earlier] = seasons.toSorted((a, b) => b.year - a.year);
  const missing = earlier.filter(({ report }) => report === null);
  const past = reports.filter(({ year }) => year !== current?.year).toSorted((a, b) => b.year - a.year);
  return (
    <div className="space-y-10">
      {current ? <SeasonReport season={current} now={now} /> : <NoSeason />}
      {missing.map((season) => (
        <SeasonReport key={season.id} season={season} now={now} />
      ))}
      {past.length > 0 && <EarlierYears reports={past} />}
    </div>
  );
}

function NoSeason() {
  return (
    <Notice title="还没有可以填报的年度">
      <p>管理员建立填报年度后，本单位的年度报告从这里开始。</p>
    </Notice>
  );
}

function EarlierYears({ reports }: { readonly reports: readonly Filed[] }) {
  return (
    <DataTable
      caption="往年报告"
      columns={[{ label: "报告年度" }, { label: "状态" }, { label: "公开日期" }]}
      rows={reports.map(({ id, year, state, publishedAt }) => ({
        key: id,
        cells: [
          <Link key="year" href={`/reports/${id}`}>
            {year}年度报告
          </Link>,
          <StateBadge key="state" state={state} />,
          publishedAt ? printDate(publishedAt) : "尚未公开",
        ],
      }))}
    />
  );
}
