import type { ReactNode } from "react";
import { addressOfOffice, addressOfRegion, addressOfReport, addressOfReportJson, HOME } from "./addresses";
import type { Agency } from "./listed";
import { PageFrame, type FrameProps } from "./page-frame";
import { ReportFacts, type Facts } from "./report-facts";

type Props = FrameProps & {
  readonly region: Agency;
  readonly office: Agency;
  readonly facts: Facts;
  readonly title: string;
  readonly contents: readonly { readonly id: string; readonly heading: string }[];
  /** The article: it holds nothing that is known only at publication. */
  readonly children: ReactNode;
};

/** The public page of one report. */
export function ReportPage({ site, styles, region, office, facts, title, contents, children }: Props) {
  const at = { region, office, year: facts.year };
  const article = { title, source: office.fullName, publishedAt: facts.publishedAt };
  const path = [
    { label: "首页", href: HOME },
    { label: region.shortName, href: addressOfRegion(region) },
    { label: office.shortName, href: addressOfOffice(at) },
    { label: `${facts.year}年`, href: addressOfReport(at) },
  ];
  const description = `${title}：总体情况、主动公开、依申请公开、行政复议和行政诉讼、存在的问题及改进情况。`;
  const about = { title, description, address: addressOfReport(at), article };
  return (
    <PageFrame site={site} styles={styles} about={about} owner={region.fullName} path={path}>
      <ReportFacts facts={facts} />
      <nav className="contents" aria-label="目录">
        <h2>目录</h2>
        <ol>
          {contents.map(({ id, heading }) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ol>
        <p>
          <a href={addressOfReportJson(at)}>下载本报告数据（JSON）</a>
        </p>
      </nav>
      {children}
    </PageFrame>
  );
}
