import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { refuse } from "@/lib/report/refusal";
import type { PdfImage } from "./pixels";

/** One page of a PDF: its words, and the pictures drawn on it one after the other. */
export type PdfPage = { readonly text: string; images(): AsyncGenerator<PdfImage> };

export type PdfPages = { readonly count: number; page(number: number): Promise<PdfPage> };

/** Opens a PDF; pictures of more pixels are left out. Refuses: unreadable, also what is locked. */
export async function openPdf(bytes: Uint8Array, maxPixels: number): Promise<PdfPages> {
  const pdf = await getDocumentProxy(bytes, { maxImageSize: maxPixels, verbosity: 0 }).catch(
    (thrown: unknown) => {
      const locked = thrown instanceof Error && thrown.name === "PasswordException";
      throw refuse("unreadable", locked ? LOCKED : BROKEN);
    },
  );
  return { count: pdf.numPages, page: async (number) => pageOf(await pdf.getPage(number)) };
}

type Proxy = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;

async function pageOf(page: Proxy): Promise<PdfPage> {
  const { items } = await page.getTextContent();
  return {
    text: items.map((item) => ("str" in item ? item.str : "")).join(""),
    async *images() {
      for (const drawn of await drawnOn(page)) {
        const image = await decoded(page, drawn);
        if (isImage(image)) yield image;
      }
      page.cleanup();
    },
  };
}

/** What is painted on a page: pictures by name, or as they are. */
async function drawnOn(page: Proxy): Promise<readonly unknown[]> {
  const { OPS } = await getResolvedPDFJS();
  const paints = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray.flatMap((fn, at) => (paints.has(fn) ? [(argsArray[at] as unknown[])[0]] : []));
}

/** A name, or what is drawn itself: an inline picture, or a mask that names where its bits lie. */
async function decoded(page: Proxy, drawn: unknown): Promise<unknown> {
  const name = nameIn(drawn);
  if (name === null) return drawn;
  const shelf = name.startsWith("g_") ? page.commonObjs : page.objs;
  return new Promise((resolve) => shelf.get(name, resolve));
}

function nameIn(drawn: unknown): string | null {
  if (typeof drawn === "string") return drawn;
  const named = typeof drawn === "object" && drawn !== null && "data" in drawn ? drawn.data : null;
  return typeof named === "string" ? named : null;
}

function isImage(value: unknown): value is PdfImage {
  return (
    typeof value === "object" &&
    value !== null &&
    "width" in value &&
    "height" in value &&
    "data" in value &&
    (value.data instanceof Uint8Array || value.data instanceof Uint8ClampedArray)
  );
}

const LOCKED = "文件设有打开密码，没有读出内容；请去掉密码后再上传";
const BROKEN = "文件不是完整的 PDF，没有读出内容；请重新扫描或者重新导出后再上传";
