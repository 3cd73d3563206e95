import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A file on the disk, by what it is called in the container. */
export type Packed = {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly at: Date;
};

/** The same of a file that is at hand. */
export type Held = { readonly name: string; readonly bytes: Uint8Array; readonly at: Date };

/**
 * A zip of files on the disk, read one after the other while it is sent. Stored as they are, so that its length
 * is known before the first byte and whoever saves it sees how far it has come.
 */
export async function zipStream(
  files: readonly (Packed | Held)[],
): Promise<{ readonly stream: ReadableStream<Uint8Array>; readonly size: number }> {
  const zip = new ZipFile();
  const out = zip.outputStream;
  if (!(out instanceof Readable)) throw new TypeError("a stream of another kind");
  // A file that changed under our hands breaks the answer off: half a container must not look whole.
  const breakOff = (error: Error) => out.destroy(error);
  zip.on("error", breakOff);
  for (const file of files) {
    const { name, at } = file;
    if ("bytes" in file) {
      zip.addBuffer(Buffer.from(file.bytes), name, { compress: false, mtime: at });
      continue;
    }
    const { path, size } = file;
    zip.addReadStreamLazy(name, { size, compress: false, mtime: at }, (give) =>
      give(null, createReadStream(path).on("error", breakOff)),
    );
  }
  const size = await new Promise<number>((resolve) => zip.end(PLAIN, sizeTo(resolve)));
  return { stream: bytesOf(out), size };
}

const PLAIN = { forceZip64Format: false, comment: "" };

/** The library's types leave out what it calls back with. */
function sizeTo(resolve: (size: number) => void) {
  return (...[size]: readonly unknown[]) => resolve(Number(size));
}

/** Pulled, so that a slow reader does not fill the memory. */
function bytesOf(out: Readable): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = out[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    cancel() {
      out.destroy();
    },
  });
}
