import type { Block } from "@/lib/document/blocks";
import type { OutlineSection } from "@/lib/document/outline";
import { ReportHeading, type TitleLevel } from "./report-heading";
import { ReportTable } from "./report-table";

/** One of the six sections: its heading, then prose and table in the order of print. */
export function ReportSection({ section, level }: { section: OutlineSection; level: TitleLevel }) {
  return (
    <section aria-labelledby={section.id}>
      <ReportHeading under={level} depth={1} id={section.id}>
        {section.heading}
      </ReportHeading>
      {section.blocks.map((block, at) => (
        <Drawn key={at} block={block} level={level} label={section.heading} />
      ))}
    </section>
  );
}

function Drawn({ block, level, label }: { block: Block; level: TitleLevel; label: string }) {
  switch (block.kind) {
    case "table":
      return <ReportTable table={block} label={label} />;
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
