import { crc32, deflateRawSync } from "node:zlib";

/**
 * A zip container of files given by path, deflated where that is shorter. It holds no time but the one given, so
 * that the same files give the same bytes.
 */
export function packDeflated(entries: ReadonlyMap<string, Uint8Array>, dated: Date): Uint8Array {
  const stamp = stampOf(dated);
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, content] of entries) {
    const { head, body } = packed(path, content, stamp);
    const name = Buffer.from(path, "utf8");
    parts.push(mark(LOCAL), head, name, body);
    directory.push(mark(LISTED), Buffer.from([VERSION, 0]), head, placeOf(at), name);
    at += 4 + head.length + name.length + body.length;
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...parts, listing, endOf(entries.size, listing.length, at)]);
}

const LOCAL = 0x04034b50;
const LISTED = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x0800;
const VERSION = 20;
const DEFLATED = 8;

/** The fields a local header and the directory have in common, 26 bytes from the version on, and the content. */
function packed(path: string, content: Uint8Array, stamp: number) {
  const shrunk = deflateRawSync(content, { level: 9 });
  const isShorter = shrunk.length < content.length;
  const body = isShorter ? shrunk : Buffer.from(content);
  const head = Buffer.alloc(26);
  head.writeUInt16LE(VERSION, 0);
  head.writeUInt16LE(UTF8_NAMES, 2);
  head.writeUInt16LE(isShorter ? DEFLATED : 0, 4);
  head.writeUInt32LE(stamp, 6);
  head.writeUInt32LE(crc32(content), 10);
  head.writeUInt32LE(body.length, 14);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt16LE(Buffer.byteLength(path), 22);
  return { head, body };
}

/** Date and time as a zip keeps them, in steps of two seconds; Beijing time, wherever it is written. */
function stampOf(dated: Date): number {
  const china = new Date(dated.getTime() + 8 * 3_600_000);
  const year = Math.max(china.getUTCFullYear() - 1980, 0);
  const day = (year << 9) | ((china.getUTCMonth() + 1) << 5) | china.getUTCDate();
  const time = (china.getUTCHours() << 11) | (china.getUTCMinutes() << 5) | (china.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

function mark(signature: number): Buffer {
  const start = Buffer.alloc(4);
  start.writeUInt32LE(signature);
  return start;
}

function placeOf(at: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(at, 10);
  return rest;
}

function endOf(count: number, length: number, at: number): Buffer {
  const rest = Buffer.alloc(18);
  rest.writeUInt16LE(count, 4);
  rest.writeUInt16LE(count, 6);
  rest.writeUInt32LE(length, 8);
  rest.writeUInt32LE(at, 12);
  return Buffer.concat([mark(END), rest]);
}
