import { STATES } from "@/lib/report/workflow";
import { Fragment } from "react";
import { addressOfOffice, addressOfRegion, addressOfReport, addressOfYear, HOME } from "./addresses";
import type { Agency, Listed, Region, Year } from "./listed";
import { PageFrame, type FrameProps } from "./page-frame";

type Props = FrameProps & {
  readonly region: Region;
  readonly years: readonly number[];
  /** Years filed here, newest first. */
  readonly seasons: readonly Year[];
  readonly reports: readonly Listed[];
};

/** Who has published and who has not: offices × years, newest year first. */
export function DistrictPage({ site, styles, region, years, seasons, reports }: Props) {
  const title = `${region.shortName}政府信息公开年报公开情况`;
  const description = `${region.fullName}及所属单位各年度政府信息公开工作年度报告的公开情况。`;
  const path = [
    { label: "首页", href: HOME },
    { label: region.shortName, href: addressOfRegion(region) },
  ];
  return (
    <PageFrame
      site={site}
      styles={styles}
      about={{ title, description, address: addressOfRegion(region) }}
      owner={region.fullName}
      path={path}
    >
      <h1>{title}</h1>
      <p className="lead">{summary(region, years, reports)}</p>
      {seasons.length > 0 && <Years region={region} seasons={seasons} />}
      {years.length > 0 && <Matrix region={region} years={years} reports={reports} />}
    </PageFrame>
  );
}

/** The way to each year's board: who was on time. */
function Years({ region, seasons }: Pick<Props, "region" | "seasons">) {
  return (
    <p>
      公布时限情况：
      {seasons.map(({ year }, index) => (
        <Fragment key={year}>
          {index > 0 && "　"}
          <a href={addressOfYear({ region, year })}>{year}年度</a>
        </Fragment>
      ))}
    </p>
  );
}

type MatrixProps = Pick<Props, "region" | "years" | "reports">;

function Matrix({ region, years, reports }: MatrixProps) {
  return (
    <div className="scroll" {...SCROLLABLE} aria-label="各单位各年度公开情况（表格，可左右滚动）">
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">单位</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}年
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {region.agencies.map((office) => (
            <tr key={office.slug}>
              <th scope="row">
                <a href={addressOfOffice({ region, office })}>{office.fullName}</a>
              </th>
              {years.map((year) => (
                <td key={year}>{stateOf(reports, office, year)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const SCROLLABLE = { role: "region", tabIndex: 0 } as const;

function stateOf(reports: readonly Listed[], office: Agency, year: number) {
  const report = reports.find((at) => at.office.slug === office.slug && at.year === year);
  if (!report) return <span className="no">未公开</span>;
  return (
    <a href={addressOfReport(report)}>
      {STATES.published.sign} {STATES.published.label}
      <span className="hidden">：{report.title}</span>
    </a>
  );
}

function summary({ agencies }: Region, years: readonly number[], reports: readonly Listed[]): string {
  const [year] = years;
  if (year === undefined) return "尚无年度报告公开。公开后在此按单位和年度查阅。";
  const published = reports.filter((report) => report.year === year).length;
  return `共${agencies.length}个单位。${year}年度报告已公开${published}个，未公开${agencies.length - published}个。`;
}
