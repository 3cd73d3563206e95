import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import type { Block } from "@/lib/document/blocks";
import { isFigure } from "@/lib/document/figures";
import { unradical } from "@/lib/document/radicals";
import { Refusal, refuse } from "@/lib/report/refusal";
import { LARGEST_FILE } from "../decode";
import { blocksOfLines } from "../text/blocks-of-lines";
import { framesOf } from "./frames";
import { matrixOf } from "./geometry";
import { partsOf, type Page } from "./parts";
import { rulesOf, type Rule } from "./rules";
import { streamsOf } from "./streams";
import { wordsOf } from "./words";

/**
 * Blocks of a PDF: tables by their ruled lines, with the page of every row, and the lines around them. Refuses:
 * too-large (over 20 MB, 200 pages), unreadable (password, damaged, scanned without text).
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<readonly Block[]> {
  return blocksOfLines(partsOf(await pagesOf(bytes, name)));
}

/** Words and ruled lines of every page. Refuses: as readPdf. */
export async function pagesOf(bytes: Uint8Array, name: string): Promise<readonly Page[]> {
  if (bytes.length > LARGEST_FILE) throw refuse("too-large", `“${name}”超过20MB，请删去图片后再试`);
  const streams = streamsOf(bytes);
  if (streams === "damaged") throw damaged(name);
  if (streams === "too large") throw refuse("too-large", `“${name}”展开后过大，请只保留报告部分后再试`);
  const pdf = await open(bytes, name);
  try {
    if (pdf.numPages > MOST_PAGES)
      throw refuse("too-large", `“${name}”超过${MOST_PAGES}页，请只保留报告部分后再试`);
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await pageOf(pdf, number, name));
    const written = pages.reduce((sum, { words }) => sum + words.length, 0);
    if (written < FEWEST_WORDS)
      throw new Refusal("unreadable", [{ at: "scan", message: `“${name}”${SCANNED}` }]);
    return pages;
  } finally {
    await pdf.destroy();
  }
}

const SCANNED = "里没有可以读取的文字，应是扫描件；请改用Word原稿，或者用带文字识别的软件转换后再试";

const MOST_PAGES = 200;
const MOST_WORDS = 200_000;
/** A stamp or a page number is no text of a report. */
const FEWEST_WORDS = 5;
/** A page with fewer figures holds no table of the report. */
const FEWEST_FIGURES = 2;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array, name: string): Promise<Pdf> {
  fillIn();
  try {
    // A copy: the library takes the bytes away. Pictures are not decoded, fonts not loaded, nothing is run.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      maxImageSize: 1,
      disableFontFace: true,
      isEvalSupported: false,
      useSystemFonts: false,
      stopAtErrors: false,
      enableXfa: false,
    });
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === "PasswordException")
      throw refuse("unreadable", `“${name}”设有打开密码，请取消密码后再试`);
    throw damaged(name);
  }
}

async function pageOf(pdf: Pdf, number: number, name: string): Promise<Page> {
  try {
    const page = await pdf.getPage(number);
    const upright = matrixOf(page.getViewport({ scale: 1 }).transform);
    const { items } = await page.getTextContent();
    if (items.length > MOST_WORDS) throw damaged(name);
    const plain = items.map((item) =>
      "str" in item ? { ...item, str: unradical(item.str).normalize("NFC") } : item,
    );
    const words = wordsOf(plain, upright);
    const figures = words.filter(({ text }) => isFigure(text)).length;
    const rules = figures < FEWEST_FIGURES ? [] : await rulesIn(page, upright);
    page.cleanup();
    return { number, words, frames: framesOf(rules, number) };
  } catch {
    throw damaged(name);
  }
}

async function rulesIn(
  page: Awaited<ReturnType<Pdf["getPage"]>>,
  upright: ReturnType<typeof matrixOf>,
): Promise<readonly Rule[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  return rulesOf({ fnArray, argsArray, ops: OPS }, upright);
}

function damaged(name: string) {
  return refuse("unreadable", `“${name}”已损坏，读不完整；请重新导出PDF，或者改用Word原稿`);
}

/** The library counts on a method of ArrayBuffer that Node 20 does not have yet. */
function fillIn(): void {
  if ("transferToFixedLength" in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength) {
      const made = new Uint8Array(length);
      made.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return made.buffer;
    },
  });
}
