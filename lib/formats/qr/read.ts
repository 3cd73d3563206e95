import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { refuse } from "@/lib/report/refusal";

/** Pixels as a decoder gives them, four bytes each: red, green, blue, opacity. */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
};

/**
 * The texts of all QR codes in a picture, at any angle and size: a PNG or JPEG file, or pixels. `wasm` is
 * the binary of the reader: without it the library would fetch one from the network.
 * Refuses: unreadable, a file that is no picture.
 */
export async function readQr(
  picture: Uint8Array | Pixels,
  wasm: Uint8Array<ArrayBuffer>,
): Promise<readonly string[]> {
  prepareZXingModule({ overrides: { wasmBinary: wasm.buffer } });
  const input = picture instanceof Uint8Array ? picture : { ...picture, colorSpace: "srgb" as const };
  const once = await textsOf(input, false);
  // Smoothing helps with the grain of a poor scan and costs time: only where nothing was found.
  return once.length > 0 ? once : textsOf(input, true);
}

async function textsOf(input: Parameters<typeof readBarcodes>[0], tryDenoise: boolean) {
  const codes = await readBarcodes(input, { formats: ["QRCode"], tryHarder: true, tryDenoise });
  if (codes.some(({ error }) => error.includes("load image"))) throw refuse("unreadable", BROKEN);
  return codes.filter(({ isValid }) => isValid).map(({ text }) => text);
}

const BROKEN = "图片不完整或者已经损坏，没有读出内容；请重新扫描后再上传";
