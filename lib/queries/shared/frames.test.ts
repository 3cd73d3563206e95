import fc from "fast-check";
import { expect, it } from "vitest";
import { Incoming } from "./frames";

async function* inPieces(whole: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer> {
  const places = [...cuts.map((cut) => cut % (whole.length + 1)), whole.length].toSorted((a, b) => a - b);
  for (const [index, end] of places.entries()) yield whole.subarray(places[index - 1] ?? 0, end);
}

it("lines and bytes come out as they went in, however they are cut on the way", async () => {
  const entry = fc.record({
    line: fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\n", "")),
    bytes: fc.uint8Array({ maxLength: 50 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { maxLength: 5 }),
      fc.array(fc.nat(), { maxLength: 20 }),
      async (entries, cuts) => {
        const parts = entries.flatMap(({ line, bytes }) => [Buffer.from(`${line}\n`), Buffer.from(bytes)]);
        const incoming = new Incoming(inPieces(Buffer.concat(parts), cuts));
        for (const { line, bytes } of entries) {
          expect(await incoming.line()).toBe(Buffer.from(line).toString("utf8"));
          expect([...((await incoming.bytes(bytes.length)) ?? [])]).toEqual([...bytes]);
        }
        expect(await incoming.line()).toBeNull();
        expect(await incoming.bytes(1)).toBeNull();
      },
    ),
    { numRuns: 200 },
  );
});
