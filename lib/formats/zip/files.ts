import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { refuse } from "@/lib/report/refusal";
import { LARGEST_FILE } from "../decode";
import { inflated, isBomb } from "./open";

/** A file of a zip by its path, or why that one is not taken. */
export type Packed =
  { readonly path: string; readonly bytes: Uint8Array } | { readonly path: string; readonly refusal: string };

/** How much may be brought in at once, unpacked. */
export type PackLimits = { readonly files: number; readonly bytes: number };

/**
 * The files of a zip somebody packed by hand, one after another; each that is not sound is refused alone, and
 * what the system adds by itself (thumbnails, resource forks) is passed over.
 * Refuses: unreadable (no zip, a broken directory), too-large (too many files, or too much in all).
 */
export async function* filesInZip(
  bytes: Uint8Array,
  name: string,
  limits: PackLimits,
): AsyncGenerator<Packed> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { zip, entries } = await open(buffer, name);
  const whole = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (entries.length > limits.files)
    throw refuse("too-large", `“${name}”里有${entries.length}个文件，一批最多${limits.files}个，请分批导入`);
  if (whole > limits.bytes)
    throw refuse("too-large", `“${name}”展开后超过${limits.bytes / 1024 / 1024}MB，请分批导入`);
  const seen = new Set<string>();
  for (const entry of entries) {
    const path = pathOf(entry);
    const trouble = troubleOf(entry, path, seen);
    seen.add(path.toLowerCase());
    yield trouble === null ? await unpacked(zip, entry, { path, buffer }) : { path, refusal: trouble };
  }
}

/**
 * Names are decoded and sizes compared here, file by file: a zip of an old system has its names in GBK, and a bad
 * one must not spoil the others.
 */
async function open(buffer: Buffer, name: string) {
  try {
    const zip = await fromBufferPromise(buffer, UNJUDGED);
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) if (!isLitter(pathOf(entry))) entries.push(entry);
    return { zip, entries };
  } catch {
    throw refuse("unreadable", `“${name}”不是完整的.zip文件，请重新压缩后再试`);
  }
}

const UNJUDGED = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false };
const UTF8_NAMES = 0x0800;

function pathOf({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  return named(fileNameRaw, (generalPurposeBitFlag & UTF8_NAMES) !== 0).replaceAll("\\", "/");
}

function named(raw: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: !isUtf8 }).decode(raw);
  } catch {
    return new TextDecoder("gb18030").decode(raw);
  }
}

/** Folders, and what nobody put in. */
function isLitter(path: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$|~\$[^/]*$)|\/$/iu.test(path);
}

function troubleOf(entry: Entry, path: string, seen: ReadonlySet<string>): string | null {
  if (/^(?:[a-z]:|\/)/iu.test(path) || path.split("/").includes(".."))
    return "压缩包内的路径指向包外，没有读取；请重新压缩";
  if (seen.has(path.toLowerCase())) return "压缩包内同一路径出现两次，只读取第一个";
  if (entry.isEncrypted()) return "设有密码，请取消密码后再导入";
  if (/\.(?:zip|rar|7z|gz|tgz|tar|bz2|xz|jar)$/iu.test(path)) return "是压缩包里的压缩包，请先解压再导入";
  if (entry.uncompressedSize > LARGEST_FILE) return "超过20MB，请删去图片后再导入";
  if (isBomb(entry)) return "展开后过大，不像一份年度报告，没有读取";
  return entry.uncompressedSize === 0 ? "是空文件" : null;
}

type Place = { readonly path: string; readonly buffer: Buffer };

async function unpacked(zip: ZipFile, entry: Entry, { path, buffer }: Place): Promise<Packed> {
  try {
    return { path, bytes: await inflated(zip, entry, buffer) };
  } catch {
    return { path, refusal: "在压缩包内已损坏，请换用完好的文件" };
  }
}
