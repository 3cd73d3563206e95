import type { Block } from "@/lib/document/blocks";
import type { OutlineSection } from "@/lib/document/outline";
import type { Edition } from "@/lib/template/vocabulary";
import { ReportHeading, type TitleLevel } from "./report-heading";
import { ReportTable } from "./report-table";
import { TableReading } from "./table-reading";

/** What helps citizens to read a table: the edition it is of, and where its heads are explained. */
export type ReadingAids = { readonly edition: Edition; readonly terms: string };

type Props = {
  readonly section: OutlineSection;
  readonly level: TitleLevel;
  readonly aids?: ReadingAids | undefined;
};

/** One of the six sections: its heading, then prose and table in the order of print. */
export function ReportSection({ section, level, aids }: Props) {
  return (
    <section aria-labelledby={section.id}>
      <ReportHeading under={level} depth={1} id={section.id}>
        {section.heading}
      </ReportHeading>
      {section.blocks.map((block, at) => (
        <Drawn key={at} block={block} level={level} label={section.heading} aids={aids} />
      ))}
    </section>
  );
}

type DrawnProps = Omit<Props, "section"> & { readonly block: Block; readonly label: string };

function Drawn({ block, level, label, aids }: DrawnProps) {
  switch (block.kind) {
    case "table":
      return (
        <>
          {aids && <TableReading edition={aids.edition} table={block} />}
          <ReportTable table={block} label={label} terms={aids?.terms} />
        </>
      );
    case "heading":
      return (
        <ReportHeading under={level} depth={2}>
          {block.text}
        </ReportHeading>
      );
    case "paragraph":
    case "title":
      return <p>{block.text}</p>;
  }
}
