import { createHash } from "node:crypto";
import { mkdir, open, readFile, rename, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LargeFile } from "./open-data/large-file";

/** A file of the public side: path below the folder, and its text. */
export type PublicFile = { readonly path: string; readonly text: string };

/** The same of a file that is no text of ours. */
export type PublicBytes = { readonly path: string; readonly bytes: Uint8Array };

export const MANIFEST = "manifest.json";

/**
 * The published folder as its one writer sees it. A file appears whole or not at all, with its compressed
 * forms beside it; the manifest names every file with its SHA-256.
 */
export class PublishedFolder {
  #sealed = true;

  private constructor(
    private readonly root: string,
    private readonly hashes: Map<string, string>,
  ) {}

  /** Opens a folder, new or as an earlier writer left it. */
  static async open(root: string): Promise<PublishedFolder> {
    await mkdir(root, { recursive: true });
    return new PublishedFolder(root, await readManifest(root));
  }

  /** Opens a folder whose content is not to be believed: everything is written again. */
  static async afresh(root: string): Promise<PublishedFolder> {
    await mkdir(root, { recursive: true });
    return new PublishedFolder(root, new Map());
  }

  /** Writes what is not there yet in the same words. `seal` makes it part of the manifest. */
  async write(files: readonly (PublicFile | PublicBytes)[]): Promise<void> {
    for (const file of files) {
      const { path } = file;
      const body = "text" in file ? Buffer.from(file.text) : file.bytes;
      const sha256 = createHash("sha256").update(body).digest("hex");
      if (this.hashes.get(path) === sha256 && (await this.has(path))) continue;
      await this.#writeForms(path, Buffer.from(body));
      this.hashes.set(path, sha256);
      this.#sealed = false;
    }
  }

  /** Writes the manifest, once after many files. */
  async seal(): Promise<void> {
    if (this.#sealed) return;
    const files = Object.fromEntries([...this.hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
    const text = `${JSON.stringify({ format: "gior/manifest/1", files }, null, 1)}\n`;
    await this.#writeForms(MANIFEST, Buffer.from(text));
    this.#sealed = true;
  }

  async has(path: string): Promise<boolean> {
    return stat(join(this.root, path)).then(
      (found) => found.isFile(),
      () => false,
    );
  }

  /** The text of a file; null where there is none. */
  async read(path: string): Promise<string | null> {
    return readFile(join(this.root, path), "utf8").catch(() => null);
  }

  /** Whether the file was written here, by this writer or one before whose manifest is believed. */
  knows(path: string): boolean {
    return this.hashes.has(path);
  }

  /** Begins a file too large for memory; it appears when it is settled. */
  async large(path: string): Promise<LargeFile> {
    return LargeFile.at(join(this.root, path));
  }

  /** Ends a large file and puts it in place, unless the same is there. */
  async settle(path: string, file: LargeFile): Promise<void> {
    const sha256 = await file.end();
    if (this.hashes.get(path) === sha256 && (await this.has(path))) return file.throwAway();
    await file.putInPlace();
    await sync(dirname(join(this.root, path)));
    this.hashes.set(path, sha256);
    this.#sealed = false;
  }

  /** Compressed forms first: once the page can be found, all of it is there. */
  async #writeForms(path: string, body: Buffer): Promise<void> {
    const target = join(this.root, path);
    await mkdir(dirname(target), { recursive: true });
    const [br, gz] = await Promise.all([brotli(body), zip(body, { level: 9 })]);
    await Promise.all([replace(`${target}.br`, br), replace(`${target}.gz`, gz)]);
    await replace(target, body);
    await sync(dirname(target));
  }
}

const zip = promisify<Buffer, { level: number }, Buffer>(gzip);

/** Quality 5 costs half a millisecond a page; 11 costs seventeen for five hundred bytes less. */
const brotli = (body: Buffer) =>
  promisify<Buffer, object, Buffer>(brotliCompress)(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });

/** Puts bytes in the place of a file at one moment, and only after they are on the disk. */
async function replace(target: string, body: Buffer): Promise<void> {
  const half = join(dirname(target), `.${basename(target)}.tmp`);
  const file = await open(half, "w");
  try {
    await file.writeFile(body);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(half, target);
}

async function sync(folder: string): Promise<void> {
  const entry = await open(folder, "r");
  try {
    await entry.sync();
  } finally {
    await entry.close();
  }
}

/** The hashes of the last manifest; none where it is missing or unreadable, so that all is written again. */
async function readManifest(root: string): Promise<Map<string, string>> {
  try {
    const { files } = JSON.parse(await readFile(join(root, MANIFEST), "utf8")) as { files: object };
    return new Map(Object.entries(files).map(([path, sha256]) => [path, String(sha256)]));
  } catch {
    return new Map();
  }
}
