import type { Block } from "./blocks";

/** A report as a reader sees it: what stands before the first heading, then the sections. */
export type Outline = {
  readonly title: string;
  readonly opening: readonly Block[];
  readonly sections: readonly OutlineSection[];
};

export type OutlineSection = {
  /** Address of the section within the page. */
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
};

/** Groups the drawn form by its first-level headings. Only blocks before the first one are the opening. */
export function outlineOf(blocks: readonly Block[]): Outline {
  const starts = blocks.flatMap((block, at) => (block.kind === "heading" && block.level === 1 ? [at] : []));
  const title = blocks.find((block) => block.kind === "title");
  return {
    title: title?.text ?? "",
    opening: blocks.slice(0, starts[0] ?? blocks.length).filter((block) => block !== title),
    sections: starts.map((start, index) => {
      const [heading, ...rest] = blocks.slice(start, starts[index + 1] ?? blocks.length);
      return {
        id: `section-${index + 1}`,
        heading: heading && "text" in heading ? heading.text : "",
        blocks: rest,
      };
    }),
  };
}
