import { crc32, inflateRawSync } from "node:zlib";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { Refusal, refuse } from "@/lib/report/refusal";

/**
 * Inflates the wanted entries of a zip container by path. The whole directory is judged first, and no entry may
 * grow beyond what the directory says of it, so neither a bomb nor a directory that lies costs memory.
 * Refuses: too-large (entries, sizes), unreadable (damaged, encrypted, paths that lead outside).
 */
export async function openZip(
  bytes: Uint8Array,
  name: string,
  wanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
    const entries = await directoryOf(zip, name);
    const found = new Map<string, Uint8Array>();
    for (const entry of entries)
      if (wanted(entry.fileName)) found.set(entry.fileName, await inflated(zip, entry, buffer));
    return found;
  } catch (thrown) {
    if (thrown instanceof Refusal) throw thrown;
    throw damaged(name);
  }
}

/** For a container or a part of one that is not what it says. */
export function damaged(name: string): Refusal {
  return refuse("unreadable", `“${name}”已损坏，请用Word、Excel或WPS打开后另存为新文件再试`);
}

/** An office file of a report has about thirty entries; each picture is one more. */
const MOST_ENTRIES = 500;
const LARGEST_WHOLE = 50 * 1024 * 1024;
const LARGEST_ENTRY = 25 * 1024 * 1024;
/** Text of tables shrinks thirtyfold; beyond a hundredfold it is no writing of ours. Small entries may. */
const HIGHEST_RATIO = 100;
const SMALL = 256 * 1024;

async function directoryOf(zip: ZipFile, name: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  const paths = new Set<string>();
  let whole = 0;
  if (zip.entryCount > MOST_ENTRIES) throw tooLarge(name);
  for await (const entry of zip.eachEntry()) {
    whole += entry.uncompressedSize;
    const path = entry.fileName.toLowerCase();
    if (entries.length >= MOST_ENTRIES || whole > LARGEST_WHOLE || isBomb(entry)) throw tooLarge(name);
    if (entry.isEncrypted()) throw refuse("unreadable", `“${name}”设有密码，请取消密码后再试`);
    if (paths.has(path)) throw damaged(name);
    if (isArchive(path)) throw refuse("unreadable", `“${name}”里面还有压缩文件，请只提供报告文件本身`);
    paths.add(path);
    entries.push(entry);
  }
  return entries;
}

/** Whether an entry would grow beyond any report, by the sizes the directory gives. */
export function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  if (uncompressedSize > LARGEST_ENTRY) return true;
  return uncompressedSize > SMALL && uncompressedSize > HIGHEST_RATIO * compressedSize;
}

/** A workbook embedded in a document is never opened; anything else of the kind has no business in one. */
function isArchive(path: string): boolean {
  return /\.(?:zip|rar|7z|gz|tar|jar)$/u.test(path) && !/(?:^|\/)embeddings\//u.test(path);
}

function tooLarge(name: string): Refusal {
  return refuse("too-large", `“${name}”展开后过大，不像一份年度报告；请只保留报告正文和表格后再试`);
}

const STORED = 0;
const DEFLATED = 8;

/** The content of an entry. Throws: where it is not what the directory says. */
export async function inflated(zip: ZipFile, entry: Entry, buffer: Buffer): Promise<Uint8Array> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  const content = contentOf(packed, entry);
  if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32 >>> 0)
    throw new RangeError(`${entry.fileName} is not what the directory says`);
  return content;
}

/** Stops at the size the directory gives: a longer entry is an error, not a longer wait. */
function contentOf(packed: Buffer, { compressionMethod, uncompressedSize }: Entry): Buffer {
  if (compressionMethod === STORED) return packed;
  if (compressionMethod !== DEFLATED) throw new RangeError("packed in an unusual way");
  return inflateRawSync(packed, { maxOutputLength: Math.max(uncompressedSize, 1) });
}
