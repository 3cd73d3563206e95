import { prepareZXingModule, writeBarcode } from "zxing-wasm/writer";

/** A QR code as drawn: `size` modules a side, the quiet zone included, and the dark ones as an SVG path. */
export type QrCode = { readonly size: number; readonly path: string };

/**
 * Draws a QR code that stays legible with a quarter of it smudged. `wasm` is the binary of the writer:
 * without it the library would fetch one from the network.
 */
export async function writeQr(text: string, wasm: Uint8Array<ArrayBuffer>): Promise<QrCode> {
  prepareZXingModule({ overrides: { wasmBinary: wasm.buffer } });
  const { symbol, error } = await writeBarcode(text, { format: "QRCode", ecLevel: "Q" });
  if (error) throw new RangeError(error);
  return { size: symbol.width + 2 * QUIET, path: pathOf(symbol.data, symbol.width) };
}

/** Modules of white around it: what ISO/IEC 18004 asks for. */
const QUIET = 4;

/** One stroke a run of dark modules in a row. */
function pathOf(modules: ArrayLike<number>, width: number): string {
  const strokes: string[] = [];
  for (let at = 0; at < modules.length; at += 1) {
    if (modules[at] !== 0) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    let run = 1;
    while (x + run < width && modules[at + run] === 0) run += 1;
    strokes.push(`M${x + QUIET} ${y + QUIET}h${run}v1h-${run}z`);
    at += run - 1;
  }
  return strokes.join("");
}
