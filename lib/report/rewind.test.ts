import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rewind, type Undo } from "./rewind";

const keys = fc.constantFrom("a", "b", "c", "d");
const save = fc.dictionary(keys, fc.string({ maxLength: 2 }), { minKeys: 1 });

describe("a draft rewound", () => {
  it("passes through every state it had, back to the first", () => {
    fc.assert(
      fc.property(save, fc.array(save, { maxLength: 8 }), (first, later) => {
        const states: Record<string, string>[] = [first];
        const undos: Undo[][] = later.map((change) => {
          const before = states.at(-1) ?? {};
          states.push({ ...before, ...change });
          return Object.keys(change).map((key) => ({ key, from: before[key] ?? null }));
        });
        const now = Object.entries(states.at(-1) ?? {}).map(([key, raw]) => ({ key, raw }));
        const seen = [...rewind(now, undos.toReversed())].map((entries) =>
          Object.fromEntries(entries.map(({ key, raw }) => [key, raw])),
        );
        expect(seen).toEqual(states.toReversed().slice(1));
      }),
    );
  });

  it("ends where a save does not tell what it replaced", () => {
    const saves = [[{ key: "a", from: "1" }], [{ key: "b" }], [{ key: "a", from: "0" }]];
    expect([...rewind([{ key: "a", raw: "2" }], saves)]).toEqual([[{ key: "a", raw: "1" }]]);
  });
});
