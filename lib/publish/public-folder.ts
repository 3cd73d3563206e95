import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";

/** A file as it goes over the wire: kept in memory, or read from the disk as fast as it is taken. */
export type Served =
  | { readonly kind: "kept"; readonly size: number; readonly etag: string; readonly body: Buffer }
  | { readonly kind: "read"; readonly size: number; readonly etag: string; readonly read: () => Readable };

type Kept = Extract<Served, { kind: "kept" }> & { readonly stamp: string };

/** The published folder, read-only, with what was read lately kept in memory as long as it is unchanged. */
export class PublicFolder {
  readonly #kept = new Map<string, Kept>();
  readonly #looked = new Map<string, { readonly stamp: string | null; readonly at: number }>();
  #bytes = 0;

  constructor(private readonly root: string) {}

  /** The file at a path of safe names; null where there is none. */
  async file(path: string): Promise<Served | null> {
    const stamp = await this.#stamp(path);
    if (stamp === null) return null;
    const kept = this.#kept.get(path);
    if (kept?.stamp === stamp) return kept;
    const size = sizeIn(stamp);
    if (size > LARGEST_KEPT) return this.#large(path, size, stamp);
    const body = await this.#read(path);
    return body && this.#keep(path, { kind: "kept", size: body.length, body, etag: etagOf(body), stamp });
  }

  /** Whether there is a file at a path. */
  async has(path: string): Promise<boolean> {
    return (await this.#stamp(path)) !== null;
  }

  /** The disk is asked again only after a moment: under load that is most of the work saved. */
  async #stamp(path: string): Promise<string | null> {
    const looked = this.#looked.get(path);
    const at = performance.now();
    if (looked && at - looked.at < MOMENT) return looked.stamp;
    const stamp = await stampOf(join(this.root, path));
    if (this.#looked.size >= MOST_LOOKED) this.#looked.clear();
    this.#looked.set(path, { stamp, at });
    return stamp;
  }

  async #read(path: string): Promise<Buffer | null> {
    try {
      return await readFile(join(this.root, path));
    } catch {
      return null;
    }
  }

  /** Its tag is of the file, not of its bytes: reading them all to name them would take as long as sending. */
  #large(path: string, size: number, stamp: string): Served {
    const read = () => createReadStream(join(this.root, path), { end: size - 1 });
    return { kind: "read", size, etag: etagOf(Buffer.from(stamp)), read };
  }

  #keep(path: string, served: Kept): Kept {
    this.#drop(path);
    this.#kept.set(path, served);
    this.#bytes += served.body.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= LARGEST_MEMORY) break;
      this.#drop(oldest);
    }
    return served;
  }

  #drop(path: string): void {
    this.#bytes -= this.#kept.get(path)?.body.length ?? 0;
    this.#kept.delete(path);
  }
}

/** A file that was replaced has another inode, so it is noticed even within one tick of the clock. */
async function stampOf(path: string): Promise<string | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? `${found.ino}:${found.mtimeMs}:${found.size}` : null;
  } catch {
    return null;
  }
}

function sizeIn(stamp: string): number {
  return Number(stamp.split(":").at(-1));
}

/** Larger files are a year of a whole country: memory is for pages. */
const LARGEST_KEPT = 4 * 1024 * 1024;

/** Milliseconds; a fraction of the two seconds within which a publication must be seen. */
const MOMENT = 100;
const MOST_LOOKED = 20_000;
const LARGEST_MEMORY = 64 * 1024 * 1024;

function etagOf(body: Buffer): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
}
