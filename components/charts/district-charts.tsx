import { figuresOn, RECEIVED, RESULTS, resultsOver } from "@/lib/report/series/charted";
import { seriesOf, type YearOfFigures } from "@/lib/report/series/series";
import { OfficesChart } from "./offices-chart";
import { SharesChart } from "./shares-chart";
import { YearsChart } from "./years-chart";

type DistrictChartsProps = {
  /** The sums of every year that has any, oldest first, with how many offices they are of. */
  readonly sums: readonly (YearOfFigures & { readonly counted: number })[];
  /** The reports of the newest of them. */
  readonly newest: readonly (YearOfFigures & { readonly name: string })[];
};

/** The totals of a district in three charts, from published reports alone. */
export function DistrictCharts({ sums, newest }: DistrictChartsProps) {
  const last = sums.at(-1);
  if (!last) return null;
  const offices = figuresOn(RECEIVED, newest).map(({ report, value }) => ({ name: report.name, value }));
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">各年度汇总</h2>
      <p className="lead">
        由已公开的报告逐格相加，各年度单位数不同：
        {sums.map(({ year, counted }) => `${year}年${counted}个`).join("，")}。
      </p>
      <div className="charts">
        <YearsChart
          id="chart-received"
          title="本年新收申请"
          line={RECEIVED}
          points={seriesOf(RECEIVED, sums)}
        />
        <SharesChart
          id="chart-results"
          title="办理结果构成"
          unit={RECEIVED.unit}
          names={RESULTS.map(({ name }) => name)}
          years={resultsOver(sums)}
        />
        <OfficesChart
          id="chart-offices"
          title={`${last.year}年各单位新收申请`}
          unit={RECEIVED.unit}
          offices={offices}
        />
      </div>
    </section>
  );
}
