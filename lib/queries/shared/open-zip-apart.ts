import { spawn } from "node:child_process";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import type { Packed } from "@/lib/formats/zip/files";
import { Refusal, refuse, STATUS, type Issue, type RefusalCode } from "@/lib/report/refusal";
import { turns } from "@/lib/turns";
import { Incoming } from "./frames";
import { watchMemory } from "./read-apart";

/** As long as an upload over a slow line may take, and each file to be written down meanwhile. */
const LONGEST_MS = 10 * 60_000;

const inTurn = turns({ atOnce: 1, waiting: 4, busy: "正在接收另一个压缩包，请过几分钟再试" });

/**
 * Hands the files of a zip on, one after another, as a process of its own unpacks them: neither the container
 * nor more than one file of it is ever held here. Refuses: unreadable, too-large, too-many, and as `take` does.
 */
export function eachInZip(
  body: AsyncIterable<Uint8Array>,
  name: string,
  take: (file: Packed) => Promise<void>,
): Promise<void> {
  return inTurn(async () => {
    const child = start(name);
    const watch = watchMemory(child);
    try {
      const fed = pipeline(body, child.stdin).then(
        () => null,
        // What is refused while it comes in ends the child; a child that ended early left bytes nobody takes.
        (thrown: unknown) => (child.kill("SIGKILL"), thrown),
      );
      const whole = await eachOf(new Incoming(child.stdout), take);
      const thrown = await fed;
      if (thrown instanceof Refusal) throw thrown;
      if (!whole) throw refuse("unreadable", `“${name}”没有读完，请分成几个较小的压缩包，或者直接选择文件夹`);
    } finally {
      clearInterval(watch);
      child.kill("SIGKILL");
    }
  });
}

function start(name: string) {
  return spawn(
    process.execPath,
    ["--max-old-space-size=384", "--import", "tsx", join(process.cwd(), "lib/bin/read-zip.ts"), name],
    // Nothing of our environment: whoever unpacks has no business with the database.
    {
      env: { PATH: process.env.PATH, NODE_ENV: "production" },
      stdio: ["pipe", "pipe", "ignore"],
      timeout: LONGEST_MS,
      killSignal: "SIGKILL",
    },
  );
}

/** Whether it was told to the end. */
async function eachOf(incoming: Incoming, take: (file: Packed) => Promise<void>): Promise<boolean> {
  for (;;) {
    const line = await incoming.line();
    const said = line === null ? null : LINE.parse(JSON.parse(line));
    if (!said) return false;
    if ("end" in said) return true;
    if ("code" in said) throw new Refusal(said.code, said.issues);
    const file = "size" in said ? await withBytes(incoming, said) : said;
    if (!file) return false;
    await take(file);
  }
}

async function withBytes(
  incoming: Incoming,
  { path, size }: { readonly path: string; readonly size: number },
) {
  const bytes = await incoming.bytes(size);
  return bytes && { path, bytes };
}

// Written by our own program: it is enough to know which of the four it is.
const LINE = z.union([
  z.object({ path: z.string(), size: z.int() }),
  z.object({ path: z.string(), refusal: z.string() }),
  z.object({
    code: z.custom<RefusalCode>((code) => typeof code === "string" && Object.hasOwn(STATUS, code)),
    issues: z.custom<readonly Issue[]>(Array.isArray),
  }),
  z.object({ end: z.literal(true) }),
]);
