import { writeXlsx } from "hucre/xlsx";
import type { Block, TableBlock } from "@/lib/document/blocks";
import { identityLines, OWN_PAPER, type Paper } from "@/lib/document/paper/paper";
import { valuesOf } from "@/lib/report/read-content";
import { tablesOf } from "@/lib/template/walk";
import { packDeflated } from "../../zip/deflate";
import { openZip } from "../../zip/open";
import { tableSheet } from "./table-sheet";
import { textSheet } from "./text-sheet";

/**
 * A report as an .xlsx: its words on one sheet, each table on its own with formulas in the totals and the help of
 * the form as notes; the hash in the properties and under each printed page. The same report gives the same bytes.
 */
export async function writeReportXlsx(paper: Paper): Promise<Uint8Array> {
  const { content, sha256, index, version, dated } = paper;
  const [left, right] = identityLines(paper);
  const sheets = [textSheet(paper.blocks), ...tableSheets(paper)];
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => ({ ...sheet, headerFooter: { oddFooter: `&L&8${left}&R&6${right}` } })),
    properties: {
      title: content.title,
      creator: content.office.name,
      lastModifiedBy: content.office.name,
      keywords: `sha256:${sha256}`,
      description: identityLines(paper).join("；"),
      created: dated,
      modified: dated,
      custom: { format: OWN_PAPER, sha256, index, version: String(version), edition: content.edition },
    },
  });
  return packDeflated(await openZip(bytes, "report.xlsx", () => true), dated);
}

function tableSheets({ edition, content, blocks }: Paper) {
  const values = valuesOf(content);
  return blocks.flatMap((block, at) => {
    if (block.kind !== "table") return [];
    const heading = headingOver(blocks[at - 1]);
    return [tableSheet(nameOf(block, edition), { edition, values, heading, block })];
  });
}

function headingOver(block: Block | undefined): string {
  return block?.kind === "heading" ? block.text : "";
}

function nameOf({ table }: TableBlock, edition: Paper["edition"]): string {
  const ordinal = tablesOf(edition).find(({ id }) => id === table)?.ordinal ?? 2;
  return `表${NUMERALS[ordinal]}`;
}

const NUMERALS = { 2: "二", 3: "三", 4: "四" } as const;
