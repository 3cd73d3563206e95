import { match } from "@/lib/document/match";
import { readFile } from "@/lib/formats/read";
import { Refusal } from "@/lib/report/refusal";

/**
 * Reads one file from standard input, its name the first argument, and writes what it says as JSON: a
 * process of its own, so that a file nobody can read costs this process and not the desks.
 */
const [, , name = ""] = process.argv;
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
process.stdout.write(JSON.stringify(await read(Buffer.concat(chunks))));

async function read(bytes: Uint8Array) {
  try {
    return { reading: match(await readFile(bytes, name)) };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return { refusal: { code: thrown.code, issues: thrown.issues } };
  }
}
