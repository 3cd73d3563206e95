import { text } from "node:stream/consumers";
import yauzl from "yauzl";
import { Trouble } from "../trouble";
import { MANIFEST, MANIFEST_FILE, type Manifest } from "./manifest";

/** A backup that is open: what it says of itself, and its files by name. */
export type Backup = {
  readonly manifest: Manifest;
  /** Refuses: a name it does not hold. */
  readonly read: (name: string) => Promise<NodeJS.ReadableStream>;
  readonly close: () => void;
};

/** Opens a backup. Refuses: what is no backup, or one cut short. */
export async function openBackup(file: string): Promise<Backup> {
  const damaged = (error?: unknown) =>
    new Trouble("backup-damaged", `${file} 不是完整的备份`, error === undefined ? {} : { cause: error });
  const zip = await yauzl
    .openPromise(file, { lazyEntries: true, autoClose: false })
    .catch((error: unknown) => {
      throw damaged(error);
    });
  const entries = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  const read = async (name: string) => {
    const entry = entries.get(name);
    if (!entry) throw damaged();
    return zip.openReadStreamPromise(entry);
  };
  const manifest = MANIFEST.safeParse(JSON.parse(await text(await read(MANIFEST_FILE))));
  if (!manifest.success) throw damaged(manifest.error);
  return { manifest: manifest.data, read, close: () => zip.close() };
}
