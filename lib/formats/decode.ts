import { refuse } from "@/lib/report/refusal";
import { kindOf, refusalOfOle, type Kind } from "./kind";

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
  if (kind === "ole") throw refuse("unreadable", `“${name}”${refusalOfOle(bytes)}`);
  if (kind) throw refuse("unreadable", `“${name}”是${NAMES[kind]}`);
  const text = textIn(bytes);
  if (text === null) throw refuse("unreadable", `“${name}”不是文本文件，或者文字编码无法识别`);
  if (text.trim() === "") throw refuse("unreadable", `“${name}”里没有文字`);
  return text;
}

const NAMES: Readonly<Record<Exclude<Kind, "ole">, string>> = {
  pdf: "PDF文件，请另存为网页、文本或Markdown后再试",
  zip: "Word、Excel或压缩文件，请另存为网页、文本或Markdown后再试",
  image: "图片，图片中的文字无法读取，请改用Word、Excel或网页文件",
  archive: "压缩文件，请先解压，再选择其中的报告文件",
};

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
