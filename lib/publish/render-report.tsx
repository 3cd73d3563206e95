import { OfficeCharts, type OfficeYear } from "@/components/charts/office-charts";
import { ReportView } from "@/components/report/report-view";
import { addressOfTerms } from "@/components/site/addresses";
import type { Version } from "@/components/site/correction-record";
import type { FrameProps } from "@/components/site/page-frame";
import { ReportPage } from "@/components/site/report-page";
import { build } from "@/lib/document/build";
import { outlineOf } from "@/lib/document/outline";
import type { Offered } from "@/lib/document/paper/kinds";
import { indexNumber } from "@/lib/report/index-number";
import { summaryOf } from "@/lib/report/plain-words/summary";
import { editionById } from "@/lib/template/editions";
import { html } from "./html";
import type { Publication } from "./publication";

/**
 * The published page of a report. What is known only at publication (day and hour) stands in the frame;
 * the `<article>` is drawn from the approved content alone. A preview is this function with
 * `publishedAt: null`, so the article a reviewer approves is the published one byte for byte.
 */
export function renderReport(
  frame: FrameProps,
  publication: Publication,
  versions: readonly Version[] = [{ ...publication, correction: null }],
  { documents = [], years = [] }: Beside = {},
): string {
  const { content, region, office, waivers = [], archive, number } = publication;
  const edition = editionById(content.edition);
  const blocks = build(edition, content);
  return html(
    <ReportPage
      {...frame}
      region={region}
      office={office}
      title={content.title}
      edition={edition.id}
      ledger={publication.ledger}
      explanations={content.explanations}
      number={number}
      versions={versions}
      summary={summaryOf(content)}
      contents={outlineOf(blocks).sections}
      documents={documents}
      facts={factsOf(publication, edition.name)}
      charts={<OfficeCharts years={years} />}
    >
      <ReportView
        blocks={blocks}
        explanations={content.explanations}
        waivers={waivers}
        opening={content.opening}
        archive={archive}
        aids={{ edition, terms: addressOfTerms(edition.id) }}
      />
    </ReportPage>,
  );
}

/** What stands beside a report on its page: the files of it, and what the office published up to its year. */
type Beside = { readonly documents?: readonly Offered[]; readonly years?: readonly OfficeYear[] };

function factsOf({ office, content, number, publishedAt, sha256 }: Publication, edition: string) {
  return {
    index: indexNumber(office.slug, content.year, number),
    office: content.office.name,
    publishedAt,
    year: content.year,
    edition,
    sha256,
  };
}
