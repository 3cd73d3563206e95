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
    const dictionary = dictionaryOf(pdf, at);
    if (pdf.toString("latin1", Math.max(at - 3, 0), at) === "end" || !PACKED.test(dictionary)) continue;
    const end = pdf.indexOf("endstream", at, "latin1");
    const size = inflatedSize(pdf.subarray(startOf(pdf, at), end < 0 ? pdf.length : end));
    // A picture is never shown, so its damage does not matter; but what is called one may be a page.
    if (size === "damaged" && PICTURE.test(dictionary)) continue;
    if (typeof size === "string") return size;
    whole += size;
    if (whole > LARGEST_WHOLE) return "too large";
  }
  return "sound";
}

const STREAM = Buffer.from("stream");
const LARGEST_STREAM = 64 * 1024 * 1024;
const LARGEST_WHOLE = 400 * 1024 * 1024;
const LONGEST_DICTIONARY = 4000;

/** What stands between the beginning of the object and its stream. */
function dictionaryOf(pdf: Buffer, at: number): string {
  const before = pdf.toString("latin1", Math.max(at - LONGEST_DICTIONARY, 0), at);
  return before.slice(before.lastIndexOf(" obj"));
}

/** Other packings come before this one only in old files. */
const PACKED = /\/(?:Filter|F)\s*\[?\s*\/(?:FlateDecode|Fl)\b/u;
const PICTURE = /\/Subtype\s*\/Image/u;

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
