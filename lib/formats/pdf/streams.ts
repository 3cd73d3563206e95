import { inflateSync } from "node:zlib";

/**
 * Whether the packed streams of a PDF are what their check sums say, and stay within bounds when they grow: the
 * library reads on through damage, and what it then finds may be another figure.
 */
export function streamsOf(bytes: Uint8Array): "sound" | "damaged" | "too large" {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Of a file locked against changes the streams are enciphered as well.
  if (pdf.includes("/Encrypt", 0, "latin1")) return "sound";
  let whole = 0;
  for (let at = pdf.indexOf(STREAM); at >= 0; at = pdf.indexOf(STREAM, at + STREAM.length)) {
    const end = pdf.indexOf("endstream", at, "latin1");
    if (pdf.toString("latin1", Math.max(at - 3, 0), at) === "end" || !isPacked(dictionaryOf(pdf, at)))
      continue;
    const size = inflatedSize(pdf.subarray(startOf(pdf, at), end < 0 ? pdf.length : end));
    if (typeof size === "string") return size;
    whole += size;
    if (whole > LARGEST_WHOLE) return "too large";
  }
  return "sound";
}

const STREAM = Buffer.from("stream");
const LARGEST_STREAM = 32 * 1024 * 1024;
const LARGEST_WHOLE = 100 * 1024 * 1024;
const LONGEST_DICTIONARY = 4000;

/** What stands between the beginning of the object and its stream. */
function dictionaryOf(pdf: Buffer, at: number): string {
  const before = pdf.toString("latin1", Math.max(at - LONGEST_DICTIONARY, 0), at);
  return before.slice(before.lastIndexOf(" obj"));
}

/** Pictures are never unpacked here; other packings come before this one only in old files. */
function isPacked(dictionary: string): boolean {
  const isPicture = /\/Subtype\s*\/Image/u.test(dictionary);
  return !isPicture && /\/(?:Filter|F)\s*\[?\s*\/(?:FlateDecode|Fl)\b/u.test(dictionary);
}

function startOf(pdf: Buffer, at: number): number {
  const start = at + STREAM.length;
  if (pdf[start] === 13 && pdf[start + 1] === 10) return start + 2;
  return start + 1;
}

function inflatedSize(packed: Buffer): number | "damaged" | "too large" {
  try {
    return inflateSync(packed, { maxOutputLength: LARGEST_STREAM }).length;
  } catch (thrown) {
    const isLarge = thrown instanceof Error && "code" in thrown && thrown.code === "ERR_BUFFER_TOO_LARGE";
    return isLarge ? "too large" : "damaged";
  }
}
