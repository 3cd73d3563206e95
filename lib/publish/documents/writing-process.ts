import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { env } from "@/lib/env";
import { watchMemory } from "@/lib/queries/shared/read-apart";
import { turns } from "@/lib/turns";
import type { Order, Written } from "./order";

const inTurn = turns({ atOnce: 1, waiting: 64, busy: "现在下载的人较多，请过一会儿再试" });

/** A report takes a tenth of a second; the first one waits for the process to start. */
const LONGEST_MS = 30_000;
const IDLE_MS = 60_000;

/** What a typesetter keeps grows with every report: beyond this a new process takes its place. */
const MOST_MEMORY = 400 * 1024 * 1024;

type Running = { readonly child: ChildProcess; readonly watch: NodeJS.Timeout };

let running: Running | undefined;
let idle: NodeJS.Timeout | undefined;

/**
 * Has the files of a report written by a process of their own, capped in time and memory and replaced now and
 * then. Refuses: too-many. Throws: where the process ends or takes too long.
 */
export function writeApart(order: Order): Promise<Written> {
  return inTurn(async () => {
    clearTimeout(idle);
    running ??= start();
    try {
      const written = await answer(running.child, order);
      if (written.memory > MOST_MEMORY) end();
      return written;
    } catch (error) {
      end();
      throw error;
    } finally {
      idle = setTimeout(end, IDLE_MS).unref();
    }
  });
}

/** Starts the process ahead of the first report, so that nobody waits for it. */
export function warmUp(): void {
  running ??= start();
}

function start(): Running {
  const faces = env().FONT_DIR ?? "";
  const program = join(process.cwd(), "lib/bin/write-documents.ts");
  // Nothing of our environment: the writer has no business with the database.
  const child = spawn(process.execPath, ["--import", "tsx", program, faces], {
    env: { PATH: process.env.PATH, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
  child.on("error", () => undefined);
  const started = { child, watch: watchMemory(child) };
  child.once("exit", () => {
    clearInterval(started.watch);
    if (running === started) running = undefined;
  });
  hold(child, false);
  return started;
}

function end(): void {
  running?.child.kill("SIGKILL");
  running = undefined;
}

async function answer(child: ChildProcess, order: Order): Promise<Written> {
  const gone = new AbortController();
  const leave = () => gone.abort(new Error("the writing process ended"));
  child.once("exit", leave);
  hold(child, true);
  try {
    const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(LONGEST_MS)]);
    const said = once(child, "message", { signal });
    child.send(order, (error) => error && leave());
    // Written by our own program.
    const [written] = (await said) as [Written];
    return written;
  } finally {
    child.off("exit", leave);
    hold(child, false);
  }
}

/** Only a report being written keeps this process from ending. */
function hold(child: ChildProcess, held: boolean): void {
  for (const each of [child, child.channel]) {
    if (held) each?.ref();
    else each?.unref();
  }
}
