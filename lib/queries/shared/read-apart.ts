import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { Reading } from "@/lib/document/match";
import type { OfficeList } from "@/lib/formats/lists/offices";
import type { RegisterReading } from "@/lib/formats/register/read";
import type { AccountRow } from "@/lib/report/accounts/columns";
import { Refusal, refuse, STATUS, type Issue, type RefusalCode } from "@/lib/report/refusal";
import type { EditionId } from "@/lib/template/vocabulary";
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
  return apart<Reading>(["lib/bin/read-file.ts", name], bytes, "报告正文");
}

/** The same for a register, in the words of an edition. Refuses: unreadable, too-large, too-many. */
export function readRegisterApart(
  bytes: Uint8Array,
  name: string,
  edition: EditionId,
): Promise<RegisterReading> {
  return apart<RegisterReading>(["lib/bin/read-register.ts", name, edition], bytes, "台账的行和列");
}

/** The same for a list of offices. Refuses: unreadable, too-large, too-many. */
export function readOfficesApart(bytes: Uint8Array, name: string): Promise<OfficeList> {
  return apart<OfficeList>(["lib/bin/read-list.ts", name, "offices"], bytes, "名录的行和列");
}

/** The same for a list of accounts. Refuses: unreadable, too-large, too-many. */
export function readAccountsApart(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly rows: readonly AccountRow[] }> {
  return apart(["lib/bin/read-list.ts", name, "accounts"], bytes, "名单的行和列");
}

function apart<T>(words: readonly [string, ...string[]], bytes: Uint8Array, needed: string): Promise<T> {
  return inTurn(async () => {
    const child = start(words);
    const watch = watchMemory(child);
    try {
      const output = text(child.stdout);
      // A reader that dies early leaves bytes nobody takes.
      child.stdin.on("error", () => undefined).end(bytes);
      const [code] = (await once(child, "close")) as [number | null];
      if (code !== 0)
        throw refuse("unreadable", `这个文件内容过多或者结构过于复杂，没有读完；请只保留${needed}后再试`);
      return outcome<T>(await output);
    } finally {
      clearInterval(watch);
    }
  });
}

function start([program, ...words]: readonly [string, ...string[]]) {
  return spawn(
    process.execPath,
    [`--max-old-space-size=${MEMORY_MB}`, "--import", "tsx", join(process.cwd(), program), ...words],
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
export function watchMemory(child: ChildProcess): NodeJS.Timeout {
  return setInterval(() => {
    readFile(`/proc/${child.pid}/statm`, "utf8").then(
      (statm) => Number(statm.split(" ")[1]) * PAGE_KB > LARGEST_KB && child.kill("SIGKILL"),
      () => undefined,
    );
  }, 100).unref();
}

const PAGE_KB = 4;
const LARGEST_KB = 700 * 1024;

function outcome<T>(json: string): T {
  const { reading, refusal } = answerOf<T>().parse(JSON.parse(json));
  if (refusal) throw new Refusal(refusal.code, refusal.issues);
  if (!reading) throw new TypeError("the reader said nothing");
  return reading;
}

// Written by our own reader: it is enough to know which of the two it is.
function answerOf<T>() {
  return z.object({
    reading: z.custom<T>((value) => typeof value === "object" && value !== null).optional(),
    refusal: z
      .object({
        code: z.custom<RefusalCode>((code) => typeof code === "string" && Object.hasOwn(STATUS, code)),
        issues: z.custom<readonly Issue[]>(Array.isArray),
      })
      .optional(),
  });
}
