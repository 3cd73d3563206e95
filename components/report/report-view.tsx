import type { Block } from "@/lib/document/blocks";
import { outlineOf } from "@/lib/document/outline";
import type { Explained, PublishedOpening } from "@/lib/report/content";
import type { Finding } from "@/lib/report/finding";
import { ArchiveFindings, ArchiveMark } from "./report-archive";
import { ReportOpening } from "./report-opening";
import { ReportNotes } from "./report-notes";
import { ReportWaivers, type PublishedWaiver } from "./report-waivers";
import { ReportSection, type ReadingAids } from "./report-section";

export type ReportViewProps = {
  readonly blocks: readonly Block[];
  /** Printed after section six. */
  readonly explanations?: readonly Explained[];
  /** Rules that did not count for the report, printed after the notes. */
  readonly waivers?: readonly PublishedWaiver[];
  /** Figures of the year before by the office's own word, printed after the notes. */
  readonly opening?: PublishedOpening | undefined;
  /** Set for reports published elsewhere before the portal; their findings are public. */
  readonly archive?: { readonly findings: readonly Finding[] } | null;
  /** Set where citizens read. */
  readonly aids?: ReadingAids;
  /** Level of the report's title among the headings of the page around it. */
  readonly level?: 1 | 2;
};

/**
 * The report as citizens read it. It depends on nothing but what was approved, so the reviewer's page,
 * the preview and the published page hold the same article byte for byte.
 */
export function ReportView({
  blocks,
  explanations = [],
  waivers = [],
  opening: before,
  archive = null,
  aids,
  level = 1,
}: ReportViewProps) {
  const { title, opening, sections } = outlineOf(blocks);
  const Title = level === 1 ? "h1" : "h2";
  return (
    <article className="report">
      <Title className="report-title">{title}</Title>
      {archive && <ArchiveMark findings={archive.findings} />}
      {opening.map((block, at) => (block.kind === "paragraph" ? <p key={at}>{block.text}</p> : null))}
      {sections.map((section) => (
        <ReportSection key={section.id} section={section} level={level} aids={aids} />
      ))}
      {explanations.length > 0 && <ReportNotes explanations={explanations} level={level} />}
      {waivers.length > 0 && <ReportWaivers waivers={waivers} level={level} />}
      {before && <ReportOpening opening={before} level={level} />}
      {archive && <ArchiveFindings findings={archive.findings} level={level} />}
    </article>
  );
}
