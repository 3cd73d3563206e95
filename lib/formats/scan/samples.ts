import { deflateSync } from "node:zlib";

/** For tests: a page with one picture, as a scanner writes it; grey levels, or one bit a pixel. */
export type ScannedPage = {
  readonly side: number;
  readonly grey: Uint8Array;
  readonly bits: 1 | 8;
  /** A copier that packs the page as ink on nothing. */
  readonly mask?: boolean;
};

/** A PDF of scanned pages, and words laid under the first. */
export function scannedPdf(pages: readonly ScannedPage[], words = ""): Uint8Array<ArrayBuffer> {
  const objects: (string | Uint8Array)[] = ["<< /Type /Catalog /Pages 2 0 R >>", ""];
  const kids = pages.map((page, index) => {
    const first = objects.length + 1;
    objects.push(pageObject(first), pictureObject(page), drawing(index === 0 ? words : ""));
    return `${first} 0 R`;
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${kids.length} >>`;
  return assembled(objects);
}

function pageObject(number: number): string {
  const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>";
  const resources = `<< /XObject << /I ${number + 1} 0 R >> /Font << /F ${font} >> >>`;
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents ${number + 2} 0 R >>`;
}

function pictureObject({ side, grey, bits, mask = false }: ScannedPage): Uint8Array {
  const data = deflateSync(bits === 8 ? grey : packed(side, grey));
  const kind = mask ? "/ImageMask true" : `/ColorSpace /DeviceGray /BitsPerComponent ${bits}`;
  const about = `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} ${kind} /Filter /FlateDecode`;
  return stream(about, data);
}

function drawing(words: string): Uint8Array {
  const text = `BT /F 6 Tf 20 20 Td (${words}) Tj ET`;
  return stream("", Buffer.from(`q 400 0 0 400 90 200 cm /I Do Q ${words && text}`));
}

function stream(about: string, data: Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from(`<< ${about} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from("\nendstream"),
  ]);
}

function packed(side: number, grey: Uint8Array): Uint8Array {
  const row = Math.ceil(side / 8);
  const bits = new Uint8Array(row * side);
  grey.forEach((level, at) => {
    const [x, y] = [at % side, Math.floor(at / side)];
    const byte = y * row + (x >> 3);
    if (level > 127) bits[byte] = (bits[byte] ?? 0) | (128 >> (x & 7));
  });
  return bits;
}

function assembled(objects: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [Buffer.from("%PDF-1.7\n")];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  const places = objects.map((object, index) => {
    const place = length();
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n"));
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${length()}\n%%EOF`;
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(table + end)]));
}
