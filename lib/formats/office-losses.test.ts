import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/document/blocks";
import { isFigure } from "@/lib/document/figures";
import { match } from "@/lib/document/match";
import { fixture, unpacked, withoutMatch, withPart } from "./fixtures/alter";
import { partsOf } from "./pdf/parts";
import { pagesOf } from "./pdf/read";
import { readFile } from "./read";
import { blocksOfLines } from "./text/blocks-of-lines";

/** A report read with its n-th figure deleted; null where it has no more. */
type Deletion = (n: number) => Promise<readonly Block[]>;

async function fromPart(name: string, path: string, pattern: RegExp): Promise<Deletion> {
  const parts = await unpacked(fixture(name));
  return (n) =>
    readFile(
      withPart(parts, path, (xml) => withoutMatch(xml, pattern, n)),
      name,
    );
}

async function fromPages(name: string): Promise<Deletion> {
  const pages = await pagesOf(fixture(name), name);
  const figures = pages.flatMap(({ words, frames }) =>
    words.filter(({ text, left, base }) => {
      const inside = frames.some(
        (one) => left > one.left && left < one.right && base > one.top && base < one.bottom,
      );
      return inside && isFigure(text);
    }),
  );
  return async (n) =>
    blocksOfLines(
      partsOf(pages.map((page) => ({ ...page, words: page.words.filter((word) => word !== figures[n]) }))),
    );
}

const WAYS: Readonly<Record<string, (seed: string) => Promise<Deletion>>> = {
  docx: (seed) =>
    fromPart(`${seed}.docx`, "word/document.xml", /<w:t>([-+]?\d+(?:\.\d+)?)<\/w:t><\/w:r><\/w:p><\/w:tc>/gu),
  xlsx: (seed) =>
    fromPart(`${seed}.xlsx`, "xl/worksheets/sheet1.xml", /<c [^>]*t="n"[^>]*>(<v>[-\d.]+<\/v>)/gu),
  pdf: (seed) => fromPages(`${seed}.pdf`),
};

const cases = Object.keys(WAYS).flatMap((kind) =>
  ["seed-000", "seed-002", "edition-2019"].map((seed) => [seed, kind] as const),
);

describe("one number deleted from an office file", () => {
  it.each(cases)("%s.%s loses that cell and changes no other", async (seed, kind) => {
    const without = await WAYS[kind]?.(seed);
    const whole = match((await without?.(Number.MAX_SAFE_INTEGER)) ?? []).values;
    const count = Object.keys(whole).length;
    let lost = 0;
    for (let n = 0; n < count; n += STEP) {
      const found = match((await without?.(n)) ?? []).values;
      expect(Object.keys(found).filter((cell) => found[cell] !== whole[cell])).toEqual([]);
      const missing = Object.keys(whole).filter((cell) => found[cell] === undefined);
      expect(missing.length, missing.join()).toBeLessThanOrEqual(1);
      lost += missing.length;
    }
    expect(lost).toBe(Math.ceil(count / STEP));
  });
});

/** Every seventh figure: all of them take minutes and say the same. */
const STEP = 7;
