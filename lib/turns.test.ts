import fc from "fast-check";
import { expect, it } from "vitest";
import { turns } from "./turns";

it("works never more at once than allowed, and finishes everything it took", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 4 }), fc.nat(20), async (s, atOnce, count) => {
      const inTurn = turns({ atOnce, waiting: 20, busy: "忙" });
      let now = 0;
      let most = 0;
      const all = Array.from({ length: count }, (_, index) =>
        inTurn(async () => {
          now += 1;
          most = Math.max(most, now);
          await s.schedule(Promise.resolve());
          now -= 1;
          if (index % 3 === 0) throw new Error("broken");
          return index;
        }),
      );
      const settled = Promise.allSettled(all);
      await s.waitFor(settled);
      expect(most).toBe(Math.min(atOnce, count));
      expect((await settled).filter(({ status }) => status === "rejected").length).toBe(Math.ceil(count / 3));
    }),
  );
});

it("turns away who comes when too many wait", async () => {
  const inTurn = turns({ atOnce: 1, waiting: 1, busy: "现在人较多" });
  let finish = () => {};
  const first = inTurn(() => new Promise<void>((resolve) => (finish = resolve)));
  const second = inTurn(async () => "second");
  await expect(inTurn(async () => "third")).rejects.toThrow("现在人较多");
  finish();
  await first;
  expect(await second).toBe("second");
  expect(await inTurn(async () => "fourth")).toBe("fourth");
});
