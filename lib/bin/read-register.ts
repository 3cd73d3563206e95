import { readRegister } from "@/lib/formats/register/read";
import { Refusal } from "@/lib/report/refusal";
import { editionById } from "@/lib/template/editions";

/**
 * Reads one register from standard input, its name and the edition its words are looked up in the arguments,
 * and writes what it says as JSON: a process of its own, like the reader of reports.
 */
const [, , name = "", edition = ""] = process.argv;
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
process.stdout.write(JSON.stringify(await read(Buffer.concat(chunks))));

async function read(bytes: Uint8Array) {
  try {
    return { reading: await readRegister(bytes, name, editionById(edition)) };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return { refusal: { code: thrown.code, issues: thrown.issues } };
  }
}
