import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { markText, type PrintMark } from "@/lib/report/print-mark";
import { greyOf, type Pose } from "../qr/draw";
import { writeQr } from "../qr/write";
import { pixelsOf, scanTypeOf } from "./media-type";
import { marksOn } from "./read";
import { scannedPdf, type ScannedPage } from "./samples";

const binary = (part: "reader" | "writer") =>
  new Uint8Array(readFileSync(`node_modules/zxing-wasm/dist/${part}/zxing_${part}.wasm`));
const SHA = "0123456789abcdef".repeat(4);
const MARK: PrintMark = { reportId: 42, sha256: SHA };
const code = await writeQr(markText({ reportId: 42, sha256: SHA }), binary("writer"));

async function marksOf(bytes: Uint8Array): Promise<readonly (readonly PrintMark[])[]> {
  const pages: (readonly PrintMark[])[] = [];
  for await (const marks of marksOn(bytes, binary("reader"))) pages.push(marks);
  return pages;
}

const page = (pose: Pose, more: Partial<ScannedPage> = {}): ScannedPage => ({
  ...greyOf(code, pose),
  bits: 8,
  ...more,
});
const blank: ScannedPage = { side: 64, grey: new Uint8Array(64 * 64).fill(255), bits: 8 };

describe("what a file is", () => {
  it.each([
    ["%PDF-1.4", "application/pdf"],
    ["\xff\xd8\xff\xe0", "image/jpeg"],
    ["\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image/png"],
    ["MZ\x90\0", null],
    ["<html><body>%PDF-1.4", null],
    ["<svg xmlns='http://www.w3.org/2000/svg'/>", null],
    ["GIF89a", null],
    ["PK\x03\x04", null],
    ["", null],
  ])("is told by its first bytes: %j", (start, type) => {
    expect(scanTypeOf(Buffer.from(start, "latin1"))).toBe(type);
  });

  it("tells how many pixels a picture claims before anything is unpacked", () => {
    const png = Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30", "latin1");
    expect(pixelsOf(png, "image/png")).toBe(900_000_000);
    const jpeg = Buffer.from("\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\x03\xe8\x07\xd0\x03", "latin1");
    expect(pixelsOf(jpeg, "image/jpeg")).toBe(2_000_000);
    expect(pixelsOf(jpeg.subarray(0, 9), "image/jpeg")).toBe(0);
  });
});

describe("a scan", () => {
  it.each<[string, readonly ScannedPage[]]>([
    ["in grey", [page({ scale: 4, degrees: 2, noise: 40 })]],
    ["in black and white", [page({ scale: 4, degrees: 1 }, { bits: 1 })]],
    ["as ink on nothing", [page({ scale: 4 }, { bits: 1, mask: true })]],
  ])("as a PDF %s says its mark", async (_, pages) => {
    expect(await marksOf(scannedPdf(pages))).toEqual([[MARK]]);
  });

  it("says page by page what stands on it", async () => {
    expect(await marksOf(scannedPdf([blank, page({ scale: 4 })]))).toEqual([[], [MARK]]);
  });

  it("is believed by its code rather than by words laid under it, and by these where there is no code", async () => {
    const words = `SHA-256:${"f".repeat(64)}`;
    expect(await marksOf(scannedPdf([page({ scale: 4 })], words))).toEqual([[MARK]]);
    expect(await marksOf(scannedPdf([blank], words))).toEqual([[{ reportId: null, sha256: "f".repeat(64) }]]);
  });

  it("of too many pages or pixels, broken or cut off, is refused with a sentence", async () => {
    await expect(marksOf(scannedPdf(Array(51).fill(blank)))).rejects.toMatchObject({ code: "too-large" });
    const huge = Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30", "latin1");
    await expect(marksOf(huge)).rejects.toMatchObject({ code: "too-large" });
    for (const start of ["%PDF-1.7\n", "\xff\xd8\xff\xe0", "MZ"]) {
      const broken = Buffer.from(start + "x".repeat(500), "latin1");
      await expect(marksOf(new Uint8Array(broken))).rejects.toMatchObject({ code: "unreadable" });
    }
  });
});
