/** What a file is by its first bytes, and not by its name; null for what may be text. */
export function kindOf(bytes: Uint8Array): Kind | null {
  const kind = STARTS.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
  return kind ?? (holds(bytes.subarray(0, 1024), "%PDF-") ? "pdf" : null);
}

export type Kind = "pdf" | "zip" | "ole" | "image" | "archive";

/** Why an old office container cannot be read, and the way out: a sentence without its subject. */
export function refusalOfOle(bytes: Uint8Array): string {
  if (holdsWide(bytes, "EncryptedPackage")) return "设有打开密码，请取消密码后再试";
  if (holdsWide(bytes, "WordDocument")) return "是旧版Word文件（.doc、.wps），请另存为.docx后再试";
  if (holdsWide(bytes, "Workbook") || holdsWide(bytes, "Book"))
    return "是旧版Excel文件（.xls、.et），请另存为.xlsx后再试";
  return "是旧版Word或Excel文件，请另存为.docx或.xlsx后再试";
}

const STARTS: readonly (readonly [Kind, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["image", [0x49, 0x49, 0x2a, 0x00]],
  ["image", [0x4d, 0x4d, 0x00, 0x2a]],
  ["archive", [0x1f, 0x8b]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
];

function holds(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(word, 0, "latin1");
}

/** Names in an old office container are UTF-16. */
function holdsWide(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(word, 0, "utf16le");
}
