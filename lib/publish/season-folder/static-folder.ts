import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { MANIFEST } from "../published-folder";

/** What became of the files: written because new or changed, left as they were, removed. */
export type Effect = { readonly written: number; readonly kept: number; readonly removed: number };

/** A folder of plain files for any web server. What is there already in the same bytes is not touched. */
export class StaticFolder {
  readonly #hashes = new Map<string, string>();
  #written = 0;

  private constructor(
    private readonly root: string,
    private readonly before: ReadonlyMap<string, string>,
  ) {}

  /** Opens a folder, new or as it was left by an earlier run. */
  static async open(root: string): Promise<StaticFolder> {
    await mkdir(root, { recursive: true });
    return new StaticFolder(root, await readManifest(root));
  }

  async write(path: string, body: Uint8Array): Promise<void> {
    const sha256 = createHash("sha256").update(body).digest("hex");
    this.#hashes.set(path, sha256);
    if (this.before.get(path) === sha256 && (await isFile(join(this.root, path)))) return;
    await replace(join(this.root, path), body);
    this.#written += 1;
  }

  /** Takes away what an earlier run wrote and this one did not, and writes the manifest. */
  async seal(): Promise<Effect> {
    const gone = [...this.before.keys()].filter((path) => !this.#hashes.has(path));
    for (const path of gone) await rm(join(this.root, path), { force: true });
    const files = Object.fromEntries([...this.#hashes].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const text = `${JSON.stringify({ format: "gior/manifest/1", files }, null, 1)}\n`;
    if (this.#written > 0 || gone.length > 0 || this.before.size === 0)
      await replace(join(this.root, MANIFEST), new TextEncoder().encode(text));
    return { written: this.#written, kept: this.#hashes.size - this.#written, removed: gone.length };
  }
}

async function replace(target: string, body: Uint8Array): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.tmp`, body);
  await rename(`${target}.tmp`, target);
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Only paths below the folder: a manifest from elsewhere must not make us remove anything else. */
async function readManifest(root: string): Promise<ReadonlyMap<string, string>> {
  try {
    const { files } = manifest.parse(JSON.parse(await readFile(join(root, MANIFEST), "utf8")));
    return new Map(Object.entries(files).filter(([path]) => !path.split("/").includes("..")));
  } catch {
    return new Map();
  }
}

const manifest = z.object({ files: z.record(z.string(), z.string()) });
