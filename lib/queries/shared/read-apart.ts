import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { Reading } from "@/lib/document/match";
import { Refusal, refuse, STATUS, type Issue, type RefusalCode } from "@/lib/report/refusal";
import { turns } from "@/lib/turns";

/** A report takes less than a second; what takes this long is none. */
const LONGEST_MS = 15_000;
const MEMORY_MB = 384;

const inTurn = turns({ atOnce: 2, waiting: 16, busy: "现在导入的人较多，请过一会儿再试" });

/**
 * Reads a report file in a process of its own, capped in time and memory: no file stops the desks.
 * Refuses: unreadable, too-large, too-many.
 */
export function readApart(bytes: Uint8Array, name: string): Promise<Reading> {
  return inTurn(async () => {
    const child = start(name);
    const watch = watchMemory(child);
    try {
      const output = text(child.stdout);
      // A reader that dies early leaves bytes nobody takes.
      child.stdin.on("error", () => undefined).end(bytes);
      const [code] = (await once(child, "close")) as [number | null];
      if (code !== 0)
        throw refuse("unreadable", "这个文件内容过多或者结构过于复杂，没有读完；请只保留报告正文后再试");
      return outcome(await output);
    } finally {
      clearInterval(watch);
    }
  });
}

function start(name: string) {
  return spawn(
    process.execPath,
    [
      `--max-old-space-size=${MEMORY_MB}`,
      "--import",
      "tsx",
      join(process.cwd(), "lib/bin/read-file.ts"),
      name,
    ],
    // Nothing of our environment: the reader has no business with the database.
    {
      env: { PATH: process.env.PATH, NODE_ENV: "production" },
      stdio: ["pipe", "pipe", "ignore"],
      timeout: LONGEST_MS,
      killSignal: "SIGKILL",
    },
  );
}

/** The cap above is for what the engine itself holds; bytes unpacked outside of it are watched from here. */
function watchMemory(child: ChildProcess): NodeJS.Timeout {
  return setInterval(() => {
    readFile(`/proc/${child.pid}/statm`, "utf8").then(
      (statm) => Number(statm.split(" ")[1]) * PAGE_KB > LARGEST_KB && child.kill("SIGKILL"),
      () => undefined,
    );
  }, 100).unref();
}

const PAGE_KB = 4;
const LARGEST_KB = 700 * 1024;

function outcome(json: string): Reading {
  const { reading, refusal } = answer.parse(JSON.parse(json));
  if (refusal) throw new Refusal(refusal.code, refusal.issues);
  if (!reading) throw new TypeError("the reader said nothing");
  return reading;
}

// Written by our own reader: it is enough to know which of the two it is.
const answer = z.object({
  reading: z.custom<Reading>((value) => typeof value === "object" && value !== null).optional(),
  refusal: z
    .object({
      code: z.custom<RefusalCode>((code) => typeof code === "string" && Object.hasOwn(STATUS, code)),
      issues: z.custom<readonly Issue[]>(Array.isArray),
    })
    .optional(),
});
