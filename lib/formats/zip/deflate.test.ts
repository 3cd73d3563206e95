import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packDeflated } from "./deflate";
import { openZip } from "./open";

const DATED = new Date("2026-01-20T01:00:00Z");

describe("a deflated container", () => {
  it("gives back every file it was given", async () => {
    const files = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/u), fc.uint8Array({ maxLength: 300 }));
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const entries = new Map(Object.entries(given).map(([name, bytes]) => [`甲/${name}`, bytes]));
        const found = await openZip(packDeflated(entries, DATED), "a.zip", () => true);
        expect([...found].map(([name, bytes]) => [name, [...bytes]])).toEqual(
          [...entries].map(([name, bytes]) => [name, [...bytes]]),
        );
      }),
      { numRuns: 100 },
    );
  });

  it("knows no time but the one given", () => {
    const entries = new Map([["a", new Uint8Array(1000)]]);
    expect(packDeflated(entries, DATED)).toEqual(packDeflated(entries, DATED));
    expect(packDeflated(entries, DATED)).not.toEqual(packDeflated(entries, new Date("2026-01-21T01:00:00Z")));
  });
});
