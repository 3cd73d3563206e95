import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { marksOn } from "@/lib/formats/scan/read";
import type { PrintMark } from "@/lib/report/print-mark";
import { Refusal } from "@/lib/report/refusal";

/**
 * Reads one scan from standard input and writes the marks found on it as JSON: a process of its own, so
 * that a file made to exhaust its reader costs this process and not the desks.
 */
const LONGEST_MS = 20_000;
const WASM = join(process.cwd(), "node_modules/zxing-wasm/dist/reader/zxing_reader.wasm");

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
process.stdout.write(JSON.stringify(await read(new Uint8Array(Buffer.concat(chunks)))));

async function read(bytes: Uint8Array) {
  try {
    return { marks: await marksWithin(bytes) };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return { refusal: { code: thrown.code, issues: thrown.issues } };
  }
}

/** Every page is looked at, as far as the time goes: the sheets that are signed come first. */
async function marksWithin(bytes: Uint8Array): Promise<readonly PrintMark[]> {
  const wasm = new Uint8Array(await readFile(WASM));
  const began = performance.now();
  const marks: PrintMark[] = [];
  for await (const found of marksOn(bytes, wasm)) {
    marks.push(...found);
    if (performance.now() - began > LONGEST_MS) break;
  }
  return marks;
}
