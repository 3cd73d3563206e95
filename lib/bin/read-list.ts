import { readAccounts } from "@/lib/formats/lists/accounts";
import { readOffices } from "@/lib/formats/lists/offices";
import { Refusal, refuse } from "@/lib/report/refusal";

/** The lists there are, and what reads each. */
const READERS = new Map<string, (bytes: Uint8Array, name: string) => Promise<unknown>>([
  ["offices", readOffices],
  ["accounts", readAccounts],
]);

/**
 * Reads one list from standard input, its name and which list it is in the arguments, and writes what it
 * says as JSON: a process of its own, like the reader of reports.
 */
const [, , name = "", kind = ""] = process.argv;
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
process.stdout.write(JSON.stringify(await read(Buffer.concat(chunks))));

async function read(bytes: Uint8Array) {
  try {
    const reader = READERS.get(kind);
    if (!reader) throw refuse("invalid", "没有这种名录");
    return { reading: await reader(bytes, name) };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return { refusal: { code: thrown.code, issues: thrown.issues } };
  }
}
