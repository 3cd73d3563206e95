import type { ReactNode } from "react";
import { addressOfOffice, addressOfRegion, COMPARE, HOME } from "./addresses";
import type { Agency, Listed } from "./listed";
import { PageFrame, type FrameProps } from "./page-frame";
import { ReportList } from "./report-list";

type Props = FrameProps & {
  readonly region: Agency;
  readonly office: Agency;
  /** Newest year first. */
  readonly reports: readonly Listed[];
  /** 历年变化 */
  readonly charts?: ReactNode;
};

/** All reports of one agency. */
export function OfficePage({ site, styles, region, office, reports, charts }: Props) {
  const title = `${office.fullName}政府信息公开年报`;
  const address = addressOfOffice({ region, office });
  const path = [
    { label: "首页", href: HOME },
    { label: region.shortName, href: addressOfRegion(region) },
    { label: office.shortName, href: address },
  ];
  const description = `${office.fullName}历年政府信息公开工作年度报告。`;
  return (
    <PageFrame
      site={site}
      styles={styles}
      about={{ title, description, address }}
      owner={region.fullName}
      path={path}
    >
      <h1>{title}</h1>
      {reports.length > 0 ? (
        <>
          <ReportList reports={reports} />
          <p>
            <a href={`${COMPARE}?offices=${office.slug}`}>与其他单位、其他年度比较</a>
          </p>
          {charts}
        </>
      ) : (
        <p className="lead">
          本单位尚未在此公开年度报告。
          <a href={addressOfRegion(region)}>查看{region.shortName}各单位公开情况</a>
        </p>
      )}
    </PageFrame>
  );
}
