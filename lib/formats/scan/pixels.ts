import type { Pixels } from "../qr/read";

/** A picture as pdf.js decodes it: one bit, three bytes or four bytes a pixel. */
export type PdfImage = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
};

/** Brings a decoded picture to four bytes a pixel; null for a form no decoder gives. */
export function pixelsFrom({ width, height, data }: PdfImage): Pixels | null {
  const count = width * height;
  const rowBytes = Math.ceil(width / 8);
  const pixels = (fill: (out: Uint8ClampedArray) => void): Pixels => {
    const out = new Uint8ClampedArray(count * 4).fill(255);
    fill(out);
    return { width, height, data: out };
  };
  if (data.length === count * 4) return pixels((out) => out.set(data));
  if (data.length === count * 3) return pixels((out) => spread(data, 3, out));
  if (data.length === count) return pixels((out) => spread(data, 1, out));
  if (data.length === rowBytes * height) return pixels((out) => unpack({ width, height, data }, out));
  return null;
}

function spread(data: PdfImage["data"], channels: 1 | 3, out: Uint8ClampedArray): void {
  for (let from = 0, to = 0; from < data.length; from += channels, to += 4) {
    out[to] = data[from] ?? 0;
    out[to + 1] = data[channels === 3 ? from + 1 : from] ?? 0;
    out[to + 2] = data[channels === 3 ? from + 2 : from] ?? 0;
  }
}

function unpack({ width, height, data }: PdfImage, out: Uint8ClampedArray): void {
  const rowBytes = Math.ceil(width / 8);
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, to += 4) {
      const bit = ((data[y * rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      out.fill(bit * 255, to, to + 3);
    }
  }
}
