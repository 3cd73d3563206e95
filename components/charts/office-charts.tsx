import type { Moment } from "@/lib/report/dates";
import {
  APPLICANTS,
  applicantsOver,
  IN_FORCE,
  RECEIVED,
  RESULTS,
  resultsOver,
} from "@/lib/report/series/charted";
import { seriesOf, type YearOfFigures } from "@/lib/report/series/series";
import { CalendarChart } from "./calendar-chart";
import { SharesChart } from "./shares-chart";
import { YearsChart } from "./years-chart";

/** A published year of an office; due: the legal day of its season, null where it was never filed here. */
export type OfficeYear = YearOfFigures & { readonly publishedAt: Moment; readonly due: Moment | null };

type OfficeChartsProps = {
  /** Oldest first. */
  readonly years: readonly OfficeYear[];
};

/** 历年变化: at most five charts of what an office has published. One year alone has not changed yet. */
export function OfficeCharts({ years }: OfficeChartsProps) {
  if (years.length < 2) return null;
  const strips = years.flatMap(({ year, due, publishedAt }) =>
    due ? [{ label: `${year}`, due, published: [publishedAt] }] : [],
  );
  const inForce = seriesOf(IN_FORCE, years);
  return (
    <section aria-labelledby="over-years">
      <h2 id="over-years">历年变化</h2>
      <p className="lead">
        取自已公开的报告，以最新版本为准。格式变化以后含义不同的数字标明“不可比”，不连在一起。
      </p>
      <div className="charts">
        <YearsChart
          id="chart-received"
          title="本年新收申请"
          line={RECEIVED}
          points={seriesOf(RECEIVED, years)}
        />
        <SharesChart
          id="chart-results"
          title="办理结果构成"
          unit={RECEIVED.unit}
          names={RESULTS.map(({ name }) => name)}
          years={resultsOver(years)}
        />
        <SharesChart
          id="chart-applicants"
          title="申请人类型"
          unit={RECEIVED.unit}
          names={APPLICANTS}
          years={applicantsOver(years)}
        />
        {inForce.some(({ value }) => value !== null) && (
          <YearsChart id="chart-in-force" title="行政规范性文件现行有效" line={IN_FORCE} points={inForce} />
        )}
        {strips.length > 0 && (
          <CalendarChart id="chart-days" title="公开时间与法定期限" strips={strips.slice(-6)} />
        )}
      </div>
    </section>
  );
}
