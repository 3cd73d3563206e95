import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { repeat } from "./repeat";

testDatabase();

const LOCK = 4_711;

describe("a job that is repeated", () => {
  it("runs in one of two processes at a time, and in the other once the first has stopped", async () => {
    const runs = { first: 0, second: 0 };
    let within = 0;
    let together = 0;
    const job = (name: keyof typeof runs) =>
      repeat({
        name,
        lock: LOCK,
        every: 1,
        run: async () => {
          together = Math.max(together, (within += 1));
          await new Promise((resolve) => setImmediate(resolve));
          within -= 1;
          runs[name] += 1;
        },
      });
    const [first, second] = [job("first"), job("second")];
    await expect.poll(() => runs.first + runs.second).toBeGreaterThan(10);
    await first.stop();
    const before = runs.second;
    await expect.poll(() => runs.second).toBeGreaterThan(before);
    await second.stop();
    expect(together).toBe(1);
  });

  it("goes on after a run that failed", async () => {
    let runs = 0;
    const job = repeat({
      name: "failing",
      lock: LOCK,
      every: 1,
      run: async () => {
        runs += 1;
        throw new Error("no");
      },
    });
    await expect.poll(() => runs).toBeGreaterThan(2);
    await job.stop();
  });

  it("is told to stop, and is waited for", async () => {
    let ended = false;
    let begun = false;
    const job = repeat({
      name: "long",
      lock: LOCK,
      every: 1,
      run: (signal) =>
        new Promise<void>((resolve) => {
          begun = true;
          signal.addEventListener("abort", () => {
            ended = true;
            resolve();
          });
        }),
    });
    await expect.poll(() => begun).toBe(true);
    await job.stop();
    expect(ended).toBe(true);
  });
});
