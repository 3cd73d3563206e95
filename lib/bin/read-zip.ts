import { filesInZip } from "@/lib/formats/zip/files";
import { BATCH_LIMITS } from "@/lib/report/archive/limits";
import { Refusal } from "@/lib/report/refusal";

/**
 * Unpacks a zip from standard input, its name the first argument: for each file a line of JSON, then its bytes.
 * A process of its own, so that no container costs the desks anything.
 */
const [, , name = ""] = process.argv;

type Line =
  | { readonly path: string; readonly size: number }
  | { readonly path: string; readonly refusal: string }
  | { readonly code: string; readonly issues: Refusal["issues"] }
  | { readonly end: true };

try {
  for await (const file of filesInZip(await input(), name, BATCH_LIMITS)) {
    if ("refusal" in file) await write(lineOf(file));
    else {
      await write(lineOf({ path: file.path, size: file.bytes.length }));
      await write(file.bytes);
    }
  }
  await write(lineOf({ end: true }));
} catch (thrown) {
  if (!(thrown instanceof Refusal)) throw thrown;
  await write(lineOf({ code: thrown.code, issues: thrown.issues }));
}

async function input(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function lineOf(line: Line): string {
  return `${JSON.stringify(line)}\n`;
}

/** Waits until it has been taken: what is unpacked must not heap up before a slow reader. */
function write(what: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) =>
    process.stdout.write(what, (error) => (error ? reject(error) : resolve())),
  );
}
