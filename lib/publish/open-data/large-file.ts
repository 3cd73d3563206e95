import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createBrotliCompress, createGzip } from "node:zlib";

/** A file that is never held in memory: written piece by piece, plain and compressed, put in place at the end. */
export class LargeFile {
  readonly #hash = createHash("sha256");
  readonly #heads: Writable[] = [];
  readonly #forms: string[] = [];
  readonly #written: Promise<unknown>;

  private constructor(private readonly target: string) {
    const gzip = createGzip({ level: 6 });
    const brotli = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
    this.#written = Promise.all([this.#open(".br", brotli), this.#open(".gz", gzip), this.#open("", null)]);
    // Whoever writes or settles is told; until then nobody is waiting.
    this.#written.catch(() => undefined);
  }

  static async at(target: string): Promise<LargeFile> {
    await mkdir(dirname(target), { recursive: true });
    return new LargeFile(target);
  }

  /** Takes as much as the disk takes: memory stays small however large the file becomes. */
  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    this.#hash.update(bytes);
    for (const head of this.#heads) {
      if (!head.write(bytes)) await Promise.race([once(head, "drain"), this.#written]);
    }
  }

  /** Everything on the disk; gives the SHA-256. The files are still to be put in place or thrown away. */
  async end(): Promise<string> {
    for (const head of this.#heads) head.end();
    await this.#written;
    return this.#hash.digest("hex");
  }

  /** Compressed forms first, as for every file. */
  async putInPlace(): Promise<void> {
    for (const form of this.#forms) await rename(halfOf(this.target, form), `${this.target}${form}`);
  }

  async throwAway(): Promise<void> {
    for (const head of this.#heads) head.destroy();
    await this.#written.catch(() => undefined);
    for (const form of this.#forms) await rm(halfOf(this.target, form), { force: true });
  }

  #open(form: string, encoder: ReturnType<typeof createGzip> | null): Promise<void> {
    const file = createWriteStream(halfOf(this.target, form), { flush: true });
    this.#forms.push(form);
    this.#heads.push(encoder ?? file);
    return encoder ? pipeline(encoder, file) : once(file, "close").then(() => undefined);
  }
}

/** A hidden name beside the target: never served, overwritten by the next attempt. */
function halfOf(target: string, form: string): string {
  return join(dirname(target), `.${basename(target)}${form}.tmp`);
}
