import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { PrintMark } from "@/lib/report/print-mark";
import { Refusal, refuse, STATUS, type Issue, type RefusalCode } from "@/lib/report/refusal";
import { turns } from "@/lib/turns";

/** The reader itself stops looking earlier; what takes this long hangs. */
const LONGEST_MS = 45_000;
const MEMORY_MB = 512;

const inTurn = turns({ atOnce: 1, waiting: 8, busy: "现在上传扫描件的人较多，请过一会儿再试" });

/**
 * Reads the marks off a scan in a process of its own, capped in time and memory.
 * Refuses: unreadable, too-large, too-many.
 */
export function readScanApart(bytes: Uint8Array): Promise<readonly PrintMark[]> {
  return inTurn(async () => {
    const child = start();
    const output = text(child.stdout);
    // A reader that dies early leaves bytes nobody takes.
    child.stdin.on("error", () => undefined).end(bytes);
    const [code] = (await once(child, "close")) as [number | null];
    if (code !== 0) throw refuse("unreadable", "这个文件结构过于复杂，没有读完；请用300 dpi重新扫描后再上传");
    return outcome(await output);
  });
}

function start() {
  return spawn(
    process.execPath,
    [`--max-old-space-size=${MEMORY_MB}`, "--import", "tsx", join(process.cwd(), "lib/bin/read-scan.ts")],
    // Nothing of our environment: the reader has no business with the database.
    {
      env: { PATH: process.env.PATH, NODE_ENV: "production" },
      stdio: ["pipe", "pipe", "ignore"],
      timeout: LONGEST_MS,
      killSignal: "SIGKILL",
    },
  );
}

function outcome(json: string): readonly PrintMark[] {
  const { marks, refusal } = answer.parse(JSON.parse(json));
  if (refusal) throw new Refusal(refusal.code, refusal.issues);
  if (!marks) throw new TypeError("the reader said nothing");
  return marks;
}

const answer = z.object({
  marks: z.array(z.object({ reportId: z.int().nullable(), sha256: z.string() })).optional(),
  refusal: z
    .object({
      code: z.custom<RefusalCode>((code) => typeof code === "string" && Object.hasOwn(STATUS, code)),
      issues: z.custom<readonly Issue[]>(Array.isArray),
    })
    .optional(),
});
