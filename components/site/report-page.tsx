import type { ReactNode } from "react";
import type { Explained } from "@/lib/report/content";
import type { Offered } from "@/lib/document/paper/kinds";
import type { RuleOutcome } from "@/lib/report/finding";
import type { Sentence } from "@/lib/report/plain-words/summary";
import {
  addressOfOffice,
  addressOfRegion,
  addressOfReport,
  addressOfReportJson,
  addressOfTerms,
  addressOfVerification,
  addressOfVersion,
  APPLYING,
  HOME,
  OBJECTING,
} from "./addresses";
import { Citation } from "./citation";
import { CorrectionRecord, type Version } from "./correction-record";
import type { Agency } from "./listed";
import { PageFrame, type FrameProps } from "./page-frame";
import { describedReport } from "./report-data";
import { ReportDownloads } from "./report-downloads";
import { ReportFacts, type Facts } from "./report-facts";
import { ReportLedger } from "./report-ledger";
import { ReportSummary } from "./report-summary";
import { VersionNotice } from "./version-notice";

type Props = FrameProps & {
  readonly region: Agency;
  readonly office: Agency;
  readonly facts: Facts;
  /** Id of the edition. */
  readonly edition: string;
  readonly title: string;
  /** Which version this is, and all there are, oldest first. */
  readonly number: number;
  readonly versions: readonly Version[];
  readonly ledger: readonly RuleOutcome[];
  readonly explanations: readonly Explained[];
  readonly summary: readonly Sentence[];
  readonly contents: readonly { readonly id: string; readonly heading: string }[];
  /** The files beside it; none before publication. */
  readonly documents: readonly Offered[];
  /** 历年变化 */
  readonly charts?: ReactNode;
  /** The article: it holds nothing that is known only at publication. */
  readonly children: ReactNode;
};

/** The public page of one report. */
export function ReportPage(props: Props) {
  const { site, styles, region, office, facts, title, number, versions, contents, children } = props;
  const superseded = versions.some((version) => version.number > number);
  const corrected = versions.length > 1;
  const at = { region, office, year: facts.year };
  const article = { title, source: office.fullName, publishedAt: facts.publishedAt };
  const path = [
    { label: "首页", href: HOME },
    { label: region.shortName, href: addressOfRegion(region) },
    { label: office.shortName, href: addressOfOffice(at) },
    { label: `${facts.year}年`, href: addressOfReport(at) },
  ];
  const description = `${title}：总体情况、主动公开、依申请公开、行政复议和行政诉讼、存在的问题及改进情况。`;
  const { publishedAt, sha256 } = facts;
  const described = describedReport(site, { at, title, publishedAt, number, sha256 });
  const about = { title, description, address: addressOfReport(at), article, superseded, described, region };
  return (
    <PageFrame
      site={site}
      styles={styles}
      about={about}
      owner={region.fullName}
      path={path}
      beside={
        <>
          {props.charts}
          <Citation site={site} at={at} source={facts.office} {...{ title, number, publishedAt, sha256 }} />
          <ReportLedger ledger={props.ledger} explanations={props.explanations} />
          {corrected && !superseded && (
            <CorrectionRecord at={at} edition={props.edition} versions={versions} />
          )}
        </>
      }
    >
      <VersionNotice at={at} number={number} versions={versions} />
      <ReportFacts facts={facts} />
      <ReportSummary sentences={props.summary} />
      <nav className="contents" aria-label="目录">
        <h2>目录</h2>
        <ol>
          {contents.map(({ id, heading }) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ol>
        <ReportDownloads
          {...{ at, title, version: superseded ? number : null }}
          documents={props.documents}
        />
        <p>
          <a href={superseded ? `${addressOfVersion(at, number)}report.json` : addressOfReportJson(at)}>
            下载本报告数据（JSON）
          </a>
          <a href="#cite">引用本报告</a>
          <a href={addressOfVerification(sha256)}>核验本报告</a>
          <a href={addressOfTerms(props.edition)}>各行含义和依据</a>
          <a href={APPLYING}>怎样申请政府信息公开</a>
          <a href={OBJECTING}>对答复不服怎么办</a>
        </p>
      </nav>
      {children}
    </PageFrame>
  );
}
