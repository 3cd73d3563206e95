import { Fragment, type ReactNode } from "react";
import { addressOfRegion, addressOfRollup, addressOfYear, COMPARE, HOME } from "./addresses";
import type { Agency, Listed, Region, Year } from "./listed";
import { PageFrame, type FrameProps } from "./page-frame";
import { Matrix } from "./totals/matrix";

type Props = FrameProps & {
  readonly region: Region & { readonly districts?: readonly Agency[] };
  readonly years: readonly number[];
  /** Years filed here, newest first. */
  readonly seasons: readonly Year[];
  /** Of its offices, and the own ones of the regions under it. */
  readonly reports: readonly Listed[];
  /** Years with a roll-up, oldest first. */
  readonly rolledUp?: readonly number[];
  readonly charts?: ReactNode;
};

/** Who has published and who has not: offices × years, newest year first. */
export function DistrictPage(props: Props) {
  const { site, styles, region, years, seasons, reports, rolledUp = [], charts } = props;
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
      {rolledUp.length > 0 && <Totals region={region} years={rolledUp} />}
      {years.length > 0 && (
        <Matrix
          region={region}
          districts={region.districts ?? []}
          years={years}
          seasons={seasons}
          reports={reports}
        />
      )}
      {reports.length > 0 && (
        <p>
          <a href={COMPARE}>按单位、年度和指标比较</a>
        </p>
      )}
      {charts}
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

/** 汇总 of each year that has anything public. */
function Totals({ region, years }: { readonly region: Region; readonly years: readonly number[] }) {
  return (
    <p>
      年度汇总：
      {years.toReversed().map((year, index) => (
        <Fragment key={year}>
          {index > 0 && "　"}
          <a href={addressOfRollup({ region, year })}>{year}年度汇总</a>
        </Fragment>
      ))}
    </p>
  );
}

function summary(
  { agencies, districts = [] }: Props["region"],
  years: readonly number[],
  reports: readonly Listed[],
): string {
  const [year] = years;
  if (year === undefined) return "尚无年度报告公开。公开后在此按单位和年度查阅。";
  const published = reports.filter((report) => report.year === year).length;
  const all = agencies.length + districts.length;
  return `共${all}个单位。${year}年度报告已公开${published}个，未公开${all - published}个。`;
}
