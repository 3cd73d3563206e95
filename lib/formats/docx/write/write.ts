import {
  AlignmentType,
  Document,
  HeadingLevel,
  LineRuleType,
  Packer,
  Paragraph,
  TextRun,
  type IRunOptions,
  type Table,
} from "docx";
import type { Block } from "@/lib/document/blocks";
import { identityLines, OWN_PAPER, titleLines, type Paper } from "@/lib/document/paper/paper";
import { packDeflated } from "../../zip/deflate";
import { openZip } from "../../zip/open";
import { FACES, fontOf, fontTable, type Face } from "./faces";
import { footerOf, headerOf, PAGE } from "./page";
import { tableOf } from "./table";

/**
 * A report as a .docx after GB/T 9704: official faces by name with open ones to stand in, heads repeated on every
 * page, the hash in the properties and over each page. The same report gives the same bytes.
 */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const { content, sha256, index, version } = paper;
  const document = new Document({
    title: content.title,
    creator: content.office.name,
    lastModifiedBy: content.office.name,
    description: identityLines(paper).join("；"),
    keywords: `sha256:${sha256}`,
    customProperties: [
      { name: "format", value: OWN_PAPER },
      { name: "sha256", value: sha256 },
      { name: "index", value: index },
      { name: "version", value: String(version) },
      { name: "edition", value: content.edition },
    ],
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fontOf(FACES.body), size: 32, language: CHINESE } } } },
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: headerOf(paper), even: headerOf(paper) },
        footers: { default: footerOf("odd"), even: footerOf("even") },
        children: paper.blocks.map(drawn),
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toBuffer(document)), paper.dated);
}

const CHINESE = { value: "zh-CN", eastAsia: "zh-CN" } as const;

function drawn(block: Block): Paragraph | Table {
  switch (block.kind) {
    case "title":
      return titleOf(block.text);
    case "heading":
      return block.level === 1
        ? headingOf(block.text, HeadingLevel.HEADING_2, FACES.section)
        : headingOf(block.text, HeadingLevel.HEADING_3, FACES.part);
    case "paragraph":
      return new Paragraph({
        ...BODY,
        alignment: AlignmentType.BOTH,
        children: [words(block.text, FACES.body)],
      });
    case "table":
      return tableOf(block);
  }
}

/** 22 lines a page: 28.9 points each. */
const PITCH = { line: 578, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
const BODY = { spacing: PITCH, indent: { firstLineChars: 200, firstLine: 640 } } as const;

function titleOf(title: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    spacing: { line: 640, lineRule: LineRuleType.EXACT, before: 0, after: 578 },
    children: titleLines(title).map((line, at) =>
      words(line, FACES.title, { size: 44, bold: false, ...(at > 0 && { break: 1 }) }),
    ),
  });
}

function headingOf(text: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel], face: Face) {
  return new Paragraph({ ...BODY, heading, keepNext: true, children: [words(text, face, { bold: false })] });
}

function words(text: string, face: Face, more: IRunOptions = {}): TextRun {
  return new TextRun({ text, font: fontOf(face), size: 32, color: "000000", ...more });
}

/** The library writes the hour of writing, names by chance and no faces to stand in: put right, and packed anew. */
async function settled(bytes: Uint8Array, dated: Date): Promise<Uint8Array> {
  const moment = `${dated.toISOString().slice(0, 19)}Z`;
  const parts = new Map(
    [...(await openZip(bytes, "report.docx", () => true))].map(([path, part]) => {
      if (path === "word/fontTable.xml") return [path, new TextEncoder().encode(fontTable())];
      if (!CHANGING.test(path)) return [path, part];
      const text = new TextDecoder()
        .decode(part)
        .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${moment}`)
        .replace(/(PowerPlusWaterMarkObject)[\w-]+/gu, "$11");
      return [path, new TextEncoder().encode(text)];
    }),
  );
  return packDeflated(parts, dated);
}

const CHANGING = /^(?:docProps\/core|word\/header\d+)\.xml$/u;
