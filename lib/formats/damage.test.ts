import { describe, expect, it } from "vitest";
import { match, type Reading } from "@/lib/document/match";
import { Refusal } from "@/lib/report/refusal";
import { fixture, unpacked } from "./fixtures/alter";
import { chance, damagedBytes, damagedParts, damagedText } from "./fixtures/mutate";
import { readFile } from "./read";

type Values = Reading["values"];
type Damage = (next: (below: number) => number) => Uint8Array;

/** An office file damaged in its bytes or, as often again, inside a container that is whole. */
async function office(name: string): Promise<Damage> {
  const parts = await unpacked(fixture(name));
  return (next) => (next(3) > 0 ? damagedParts(parts, next) : damagedBytes(fixture(name), next));
}

const page = (name: string, encoding: string): Damage => {
  const text = new TextDecoder(encoding).decode(fixture(name)).replace("charset=gb2312", "charset=utf-8");
  return (next) => new TextEncoder().encode(damagedText(text, next));
};

const KINDS: readonly (readonly [string, number, () => Promise<Damage> | Damage])[] = [
  ["seed-002.docx", 100, () => office("seed-002.docx")],
  ["edition-2019.docx", 40, () => office("edition-2019.docx")],
  ["seed-002.xlsx", 80, () => office("seed-002.xlsx")],
  ["seed-002.pdf", 60, () => (next) => damagedBytes(fixture("seed-002.pdf"), next)],
  ["seed-002.html", 50, () => page("seed-002.html", "gb18030")],
  ["seed-002.mht", 30, () => page("seed-002.mht", "utf-8")],
];

/** Seconds of work, not of waiting: other programs may share the machine. */
const MOST_WORK = 5_000_000;

/** The figures of a damaged file; null where it is refused in words. Anything else that is thrown is a fault. */
async function read(bytes: Uint8Array, name: string): Promise<Values | null> {
  try {
    return match(await readFile(bytes, name)).values;
  } catch (thrown) {
    if (thrown instanceof Refusal && (thrown.issues[0]?.message ?? "") !== "") return null;
    throw thrown;
  }
}

describe("a damaged file", () => {
  it.each(KINDS)(
    "%s, damaged in %i ways, is read in part or refused, soon and never wrongly",
    async (name, ways, kind) => {
      const whole = (await read(fixture(name), name)) ?? {};
      const damage = await kind();
      for (let seed = 0; seed < ways; seed += 1) {
        const bytes = damage(chance(seed));
        const begun = process.cpuUsage();
        const found = (await read(bytes, name)) ?? {};
        const { user, system } = process.cpuUsage(begun);
        const wrong = Object.keys(found).filter((cell) => found[cell] !== whole[cell]);
        expect(wrong, `damage ${seed}`).toEqual([]);
        expect(user + system, `damage ${seed}`).toBeLessThan(MOST_WORK);
      }
    },
    120_000,
  );
});
