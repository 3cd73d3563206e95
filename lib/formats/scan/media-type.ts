export type ScanType = "application/pdf" | "image/jpeg" | "image/png";

/** What a file is by its first bytes, whatever its name says; null for anything but a scan. */
export function scanTypeOf(bytes: Uint8Array): ScanType | null {
  return SIGNATURES.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte))?.type ?? null;
}

/** Pixels of a picture as its head announces them, before anything is unpacked; 0 where it says nothing. */
export function pixelsOf(bytes: Uint8Array, type: "image/jpeg" | "image/png"): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === "image/png") return bytes.length < 24 ? 0 : view.getUint32(16) * view.getUint32(20);
  return framePixels(view);
}

/** Walks the segments of a JPEG to its frame header. */
function framePixels(view: DataView): number {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return view.getUint16(at + 5) * view.getUint16(at + 7);
    // Fill bytes stand alone; every other segment says how long it is.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return 0;
}

/** SOF0 to SOF15 but for the tables that lie between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

const SIGNATURES: readonly { readonly type: ScanType; readonly starts: readonly number[] }[] = [
  { type: "application/pdf", starts: [...new TextEncoder().encode("%PDF-")] },
  { type: "image/jpeg", starts: [0xff, 0xd8, 0xff] },
  {
    type: "image/png",
    starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82],
  },
];
