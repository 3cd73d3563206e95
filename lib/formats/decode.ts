import { refuse } from "@/lib/report/refusal";

/** A file may be this large. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/**
 * The text of a file in whatever encoding Chinese reports come: UTF-8, UTF-16, GBK/GB18030, or what its meta
 * tag names. Refuses: unreadable (empty, binary, no known encoding), too-large (over 20 MB).
 */
export function decode(bytes: Uint8Array, name: string): string {
  if (bytes.length > LARGEST_FILE) throw refuse("too-large", `“${name}”超过20MB，请删去图片后再试`);
  if (bytes.length === 0) throw refuse("unreadable", `“${name}”是空文件`);
  const kind = kindOf(bytes);
  if (kind) throw refuse("unreadable", `“${name}”是${kind}，请另存为网页、文本或Markdown后再试`);
  const text = textIn(bytes);
  if (text === null) throw refuse("unreadable", `“${name}”不是文本文件，或者文字编码无法识别`);
  if (text.trim() === "") throw refuse("unreadable", `“${name}”里没有文字`);
  return text;
}

/** First bytes of files that are no text. */
const KINDS: readonly (readonly [string, readonly number[]])[] = [
  ["PDF文件", [0x25, 0x50, 0x44, 0x46]],
  ["Word、Excel或压缩文件", [0x50, 0x4b, 0x03, 0x04]],
  ["旧版Word或Excel文件", [0xd0, 0xcf, 0x11, 0xe0]],
  ["图片", [0x89, 0x50, 0x4e, 0x47]],
  ["图片", [0xff, 0xd8, 0xff]],
  ["图片", [0x47, 0x49, 0x46, 0x38]],
  ["压缩文件", [0x1f, 0x8b]],
];

function kindOf(bytes: Uint8Array): string | null {
  return KINDS.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
}

function textIn(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes)) {
    const text = decoded(bytes, encoding);
    if (text !== null && isText(text)) return text.replace(/^\ufeff/u, "");
  }
  return null;
}

/** The encodings to try, the likeliest first. */
function encodingsOf(bytes: Uint8Array): readonly string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ["utf-16le"];
  if (first === 0xfe && second === 0xff) return ["utf-16be"];
  const named = namedIn(bytes);
  const wide = bytes.subarray(0, 4000).includes(0) ? ["utf-16le", "utf-16be"] : [];
  return ["utf-8", ...(named === null ? [] : [named]), ...wide, "gb18030"];
}

/** <meta charset="gbk">; gb18030 holds all of GBK and GB2312. */
function namedIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4000));
  const name = /charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1]?.toLowerCase() ?? null;
  return name === null || /^gb/u.test(name) ? null : name;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text has hardly any control or unassigned characters. */
function isText(text: string): boolean {
  const sample = text.length > 200_000 ? text.slice(0, 100_000) + text.slice(-100_000) : text;
  const odd = sample.match(ODD)?.length ?? 0;
  return odd <= sample.length / 500;
}

const ODD = /[\u0000-\u0008\u000e-\u001f\ue000-\uf8ff\ufffd\ufffe\uffff]|\p{Cn}/gu;
