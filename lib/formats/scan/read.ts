import { marksInText, readMark, type PrintMark } from "@/lib/report/print-mark";
import { refuse } from "@/lib/report/refusal";
import { readQr } from "../qr/read";
import { pixelsOf, scanTypeOf } from "./media-type";
import { openPdf, type PdfPage } from "./open-pdf";
import { pixelsFrom } from "./pixels";

/** A4 at 600 dpi has 35 million. */
const MOST_PIXELS = 64_000_000;
const MOST_PAGES = 50;

/**
 * The marks found on a scan, page by page, so that a reader in a hurry can stop between two.
 * Refuses: unreadable, too-large (pages, pixels). `wasm`: the binary of the QR reader.
 */
export async function* marksOn(
  bytes: Uint8Array,
  wasm: Uint8Array<ArrayBuffer>,
): AsyncGenerator<readonly PrintMark[]> {
  const type = scanTypeOf(bytes);
  if (!type) throw refuse("unreadable", NOT_A_SCAN);
  if (type !== "application/pdf") {
    if (pixelsOf(bytes, type) > MOST_PIXELS) throw refuse("too-large", TOO_FINE);
    yield marksIn(await readQr(bytes, wasm));
    return;
  }
  const pdf = await openPdf(bytes, MOST_PIXELS);
  if (pdf.count > MOST_PAGES) throw refuse("too-large", `扫描件有${pdf.count}页，${TOO_LONG}`);
  for (let number = 1; number <= pdf.count; number += 1) yield onPage(await pdf.page(number), wasm);
}

/** Said of a file that is neither PDF nor JPEG nor PNG. */
export const NOT_A_SCAN = "这个文件不是 PDF、JPG 或者 PNG；请上传签字盖章后扫描的文件";

const TOO_LONG = `超过${MOST_PAGES}页；请只扫描审签单、保密审查表和报告`;
const TOO_FINE = "图片超过6400万像素；请用300 dpi重新扫描后再上传";

/**
 * The code first: it corrects itself, while words laid under a scan by character recognition may be
 * misread. A print to a file has no picture of the code, but its very words.
 */
async function onPage(page: PdfPage, wasm: Uint8Array<ArrayBuffer>): Promise<readonly PrintMark[]> {
  const texts: string[] = [];
  for await (const image of page.images()) {
    const pixels = pixelsFrom(image);
    if (pixels) texts.push(...(await readQr(pixels, wasm)));
  }
  const coded = marksIn(texts);
  return coded.length > 0 ? coded : marksInText(page.text);
}

function marksIn(texts: readonly string[]): readonly PrintMark[] {
  return texts.flatMap((text) => readMark(text) ?? []);
}
