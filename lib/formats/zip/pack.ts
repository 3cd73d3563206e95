import { crc32 } from "node:zlib";

/**
 * A zip container with its entries stored as they are: what a guarded opening has measured is handed on to a
 * reader that opens containers by itself, and nothing else.
 */
export function packZip(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, content] of entries) {
    const head = headOf(path, content);
    parts.push(signed(LOCAL, head.common), head.name, Buffer.from(content));
    directory.push(listed(head.common, at), head.name);
    at += 4 + head.common.length + head.name.length + content.length;
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...parts, listing, endOf(entries.size, listing.length, at)]);
}

const LOCAL = 0x04034b50;
const LISTED = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x0800;
const VERSION = 20;

/** The fields a local header and the directory have in common, 26 bytes from the version on. */
function headOf(path: string, content: Uint8Array): { readonly common: Buffer; readonly name: Buffer } {
  const name = Buffer.from(path, "utf8");
  const common = Buffer.alloc(26);
  common.writeUInt16LE(VERSION, 0);
  common.writeUInt16LE(UTF8_NAMES, 2);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(content.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(name.length, 22);
  return { common, name };
}

function signed(mark: number, rest: Buffer): Buffer {
  const start = Buffer.alloc(4);
  start.writeUInt32LE(mark);
  return Buffer.concat([start, rest]);
}

function listed(common: Buffer, at: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(at, 10);
  const version = Buffer.from([VERSION, 0]);
  return signed(LISTED, Buffer.concat([version, common, rest]));
}

function endOf(count: number, length: number, at: number): Buffer {
  const rest = Buffer.alloc(18);
  rest.writeUInt16LE(count, 4);
  rest.writeUInt16LE(count, 6);
  rest.writeUInt32LE(length, 8);
  rest.writeUInt32LE(at, 12);
  return signed(END, rest);
}
