import { readFile, stat } from "node:fs/promises";
import { createHash } from "node:crypto";
import { join } from "node:path";

/** A file as it goes over the wire. */
export type Served = { readonly body: Buffer; readonly etag: string };

/** The published folder, read-only, with what was read lately kept in memory as long as it is unchanged. */
export class PublicFolder {
  readonly #kept = new Map<string, Served & { readonly stamp: string }>();
  #bytes = 0;

  constructor(private readonly root: string) {}

  /** The file at a path of safe names; null where there is none. */
  async file(path: string): Promise<Served | null> {
    const stamp = await this.#stamp(path);
    if (stamp === null) return null;
    const kept = this.#kept.get(path);
    if (kept?.stamp === stamp) return kept;
    const body = await this.#read(path);
    return body && this.#keep(path, { body, etag: etagOf(body), stamp });
  }

  /** Whether there is a file at a path. */
  async has(path: string): Promise<boolean> {
    return (await this.#stamp(path)) !== null;
  }

  /** A replaced file has another inode, so renaming over it is noticed even within one tick of the clock. */
  async #stamp(path: string): Promise<string | null> {
    try {
      const found = await stat(join(this.root, path));
      return found.isFile() ? `${found.ino}:${found.mtimeMs}:${found.size}` : null;
    } catch {
      return null;
    }
  }

  async #read(path: string): Promise<Buffer | null> {
    try {
      return await readFile(join(this.root, path));
    } catch {
      return null;
    }
  }

  #keep<T extends Served & { readonly stamp: string }>(path: string, served: T): T {
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

const LARGEST_MEMORY = 64 * 1024 * 1024;

function etagOf(body: Buffer): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
}
