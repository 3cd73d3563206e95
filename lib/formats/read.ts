import type { Block } from "@/lib/document/blocks";
import { unradical } from "@/lib/document/radicals";
import { refuse } from "@/lib/report/refusal";
import { decode } from "./decode";
import { readHtml } from "./html/read";
import { kindOf } from "./kind";
import { readMarkdown } from "./markdown/read";
import { isArchivedPage, pageOf } from "./mhtml/page";
import { readText } from "./text/read";

/**
 * The blocks of a report file, by what is in it and not by its name. Refuses: unreadable (empty, damaged,
 * encrypted, no known kind or encoding), too-large (over 20 MB, or over its kind's own limit).
 */
export async function readFile(bytes: Uint8Array, name: string): Promise<readonly Block[]> {
  const kind = kindOf(bytes);
  // Each kind brings its library along: what is not needed is not loaded, a reading lasts no longer than it must.
  if (kind === "pdf") return (await import("./pdf/read")).readPdf(bytes, name);
  if (kind === "zip") return readOffice(bytes, name);
  const text = decode(bytes, name);
  return readString(isArchivedPage(text) ? pageOf(text, name) : text);
}

/** The same for text at hand, such as what a clerk pasted. */
export function readString(text: string): readonly Block[] {
  const plain = unradical(text).replace(FULL_WIDTH, (digit) => digit.normalize("NFKC"));
  if (HTML.test(plain)) return readHtml(plain);
  return MARKDOWN.test(plain) ? readMarkdown(plain) : readText(plain);
}

/** Full-width digits and letters; full-width punctuation is Chinese and stays. */
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu;

/** Tags a page of text would not hold by chance; text that carries HTML inside counts as HTML. */
const HTML = /<(?:!doctype html|html|body|table|tr|td|p|div)(?:\s[^<>]*)?\/?>/iu;
const MARKDOWN = /^ {0,3}#{1,6}[ \t]+\S|\*\*\S|^ {0,3}\|? {0,3}:?-{3,}:? {0,3}\|/mu;

async function readOffice(bytes: Uint8Array, name: string): Promise<readonly Block[]> {
  const { documentIn, isDocxPart, readDocx } = await import("./docx/read");
  const { openOffice } = await import("./zip/office");
  const file = await openOffice(bytes, name, (path) => isDocxPart(path) || MARKS.has(path));
  if (documentIn(file) !== undefined) return readDocx(file);
  if (file.parts.has("xl/workbook.xml")) {
    const { readSheets } = await import("./xlsx/sheets");
    const { readXlsx } = await import("./xlsx/read");
    return readXlsx(await readSheets(bytes, name));
  }
  throw refuse("unreadable", `“${name}”${otherContainer(file.parts)}`);
}

/** Entries that tell what a container is. */
const MARKS: ReadonlySet<string> = new Set([
  "xl/workbook.xml",
  "OFD.xml",
  "content.xml",
  "ppt/presentation.xml",
]);

function otherContainer(parts: ReadonlyMap<string, Uint8Array>): string {
  if (parts.has("OFD.xml")) return "是OFD版式文件，请改用原来的Word文件，或者另存为PDF后再试";
  if (parts.has("content.xml")) return "是OpenDocument文件，请另存为.docx或.xlsx后再试";
  if (parts.has("ppt/presentation.xml")) return "是演示文稿，请改用Word文件";
  return "是压缩文件，请先解压，再选择其中的报告文件";
}
