import type { CSSProperties } from "react";
import type { Block, TableBlock } from "@/lib/document/blocks";
import { isLine } from "@/lib/document/paper/columns";
import { placeCells, type Placed } from "@/lib/document/grid";

type Props = {
  readonly blocks: readonly Block[];
  /** What stands under the article: 索引号 and hash. */
  readonly identity: readonly string[];
  readonly attachments: readonly { readonly label: string; readonly file: string }[];
};

/**
 * The article for the editor of another website: no script, no classes, no ids that could meet others; every style
 * stands in its element, because the page around it brings a stylesheet of its own.
 */
export function ArticleFragment({ blocks, identity, attachments }: Props) {
  return (
    <div style={STYLES.article}>
      {blocks.map((block, at) => (
        <Drawn key={at} block={block} />
      ))}
      <p style={STYLES.plain}>
        附件：
        {attachments.map(({ label, file }, at) => (
          <span key={file}>
            {at > 0 && "、"}
            <a href={file}>{label}</a>
          </span>
        ))}
      </p>
      {identity.map((line) => (
        <p key={line} style={STYLES.small}>
          {line}
        </p>
      ))}
    </div>
  );
}

function Drawn({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "title":
      return <h1 style={STYLES.title}>{block.text}</h1>;
    case "heading":
      return block.level === 1 ? (
        <h2 style={STYLES.section}>{block.text}</h2>
      ) : (
        <h3 style={STYLES.part}>{block.text}</h3>
      );
    case "paragraph":
      return <p style={STYLES.paragraph}>{block.text}</p>;
    case "table":
      return <DrawnTable block={block} />;
  }
}

function DrawnTable({ block }: { readonly block: TableBlock }) {
  return (
    <div style={STYLES.scroll}>
      <table style={STYLES.table}>
        <tbody>
          {placeCells(block.rows).map((row, y) => (
            <tr key={y}>
              {row.map((placed) => (
                <DrawnCell key={placed.x} placed={placed} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DrawnCell({ placed: { cell } }: { readonly placed: Placed }) {
  const spans = {
    ...(cell.colSpan > 1 && { colSpan: cell.colSpan }),
    ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
  };
  if (cell.role === "column-head" || cell.role === "row-head")
    return (
      <th
        {...spans}
        scope={cell.role === "row-head" ? "row" : "col"}
        style={isLine(cell) ? STYLES.line : STYLES.head}
      >
        {cell.text}
      </th>
    );
  return (
    <td {...spans} style={STYLES.figure}>
      {cell.text}
    </td>
  );
}

const CELL = { border: "1px solid #000", padding: "4px 6px", textAlign: "center" } as const;

const STYLES = {
  article: { color: "#000", fontSize: "16px", lineHeight: 1.75 },
  title: { fontSize: "24px", lineHeight: 1.4, textAlign: "center", margin: "0 0 24px" },
  section: { fontSize: "18px", margin: "24px 0 8px" },
  part: { fontSize: "16px", margin: "16px 0 8px", fontWeight: "normal" },
  paragraph: { margin: "0 0 8px", textIndent: "2em" },
  plain: { margin: "24px 0 8px" },
  small: { margin: 0, color: "#555", fontSize: "12px", wordBreak: "break-all" },
  scroll: { overflowX: "auto", margin: "8px 0 16px" },
  table: { borderCollapse: "collapse", width: "100%", fontSize: "14px", lineHeight: 1.4 },
  head: { ...CELL, fontWeight: "normal" },
  line: { ...CELL, fontWeight: "normal", textAlign: "left" },
  figure: CELL,
} as const satisfies Readonly<Record<string, CSSProperties>>;
