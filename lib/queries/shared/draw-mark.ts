import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeQr, type QrCode } from "@/lib/formats/qr/write";
import { markText } from "@/lib/report/print-mark";

/** The QR code of a print: which report, and the digest of the content it shows. */
export async function drawMark(reportId: number, sha256: string): Promise<QrCode> {
  return writeQr(markText({ reportId, sha256 }), await (writer ??= readWriter()));
}

/** The binary that draws, read once from the installed package: nothing is fetched. */
let writer: Promise<Uint8Array<ArrayBuffer>> | undefined;

async function readWriter(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(WASM));
}

const WASM = join(process.cwd(), "node_modules/zxing-wasm/dist/writer/zxing_writer.wasm");
