import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { match, type Reading } from "@/lib/document/match";
import { editionById } from "@/lib/template/editions";
import { publicNumber } from "@/lib/template/quantity";
import type { CellId } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";
import { readFile, readString } from "./read";

const folder = fileURLToPath(new URL("../../../shared/reports/", import.meta.url));
const present = existsSync(folder);
if (!present) console.log("SKIPPED: shared/reports is not beside the checkout");

type Truth = {
  readonly year: number | null;
  readonly edition: string;
  readonly values: Readonly<Record<CellId, number | null>>;
};

const filesIn = (part: string) =>
  present ? readdirSync(folder + part).filter((name) => name.endsWith(".txt")) : [];
const truthOf = (part: string, name: string) =>
  JSON.parse(readFileSync(`${folder}${part}/${name.replace(".txt", ".values.json")}`, "utf8")) as Truth;

/** Figures as they are given out: money in 万元. */
function figuresOf({ edition, values }: Reading): Record<CellId, number> {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      id,
      publicNumber(value, cellOf(editionById(edition), id)?.quantity ?? "count") ?? NaN,
    ]),
  );
}

async function measured(part: string) {
  const judged = filesIn(part).map(async (name) => {
    const truth = truthOf(part, name);
    const reading = match(await readFile(readFileSync(`${folder}${part}/${name}`), name));
    const found = figuresOf(reading);
    const cells = Object.keys(truth.values).filter((cell) => truth.values[cell] !== null);
    return {
      cells: cells.length,
      found: cells.filter((cell) => found[cell] === truth.values[cell]).length,
      wrong: Object.keys(found)
        .filter((cell) => found[cell] !== truth.values[cell])
        .map((cell) => `${name} ${cell} = ${found[cell]}`),
      asDated: reading.edition === truth.edition && reading.year === truth.year,
    };
  });
  const each = await Promise.all(judged);
  const sum = (pick: (one: (typeof each)[number]) => number) =>
    each.reduce((total, one) => total + pick(one), 0);
  return {
    share: sum(({ found }) => found) / sum(({ cells }) => cells),
    found: sum(({ found }) => found),
    wrong: each.flatMap(({ wrong }) => wrong),
    asDated: each.filter(({ asDated }) => asDated).length,
  };
}

describe.runIf(present)("published reports", () => {
  it("are read whole from the five reports the project began with", async () => {
    expect(await measured("seeds")).toEqual({ share: 1, found: 1000, wrong: [], asDated: 5 });
  });

  it("are read whole from PDF text, HTML and cut columns, blanks left blank", async () => {
    const { share, wrong, asDated } = await measured("complete");
    expect(wrong).toEqual([]);
    expect(share).toBeGreaterThanOrEqual(0.995);
    expect(asDated).toBe(filesIn("complete").length);
  });

  it("are read as far as they are visible in excerpts of 34 pages", async () => {
    const { share, wrong, asDated } = await measured("partial");
    expect(wrong).toEqual([]);
    expect(share).toBeGreaterThanOrEqual(0.98);
    expect(asDated).toBe(filesIn("partial").length);
  });
});

describe.runIf(present)("the original PDF of a published report", () => {
  it.each(["001", "002", "003"])("%s gives every figure, each with its page", async (name) => {
    const reading = match(await readFile(readFileSync(`${folder}pdf/${name}.pdf`), `${name}.pdf`));
    const truth = Object.entries(truthOf("complete", `${name}.txt`).values).filter(
      ([, value]) => value !== null,
    );
    expect(figuresOf(reading)).toEqual(Object.fromEntries(truth));
    for (const place of Object.values(reading.places))
      expect(place).toMatch(/^第\d+页 表[1-3] 第\d+行第\d+格$/u);
  });
});

/** Every figure of the tables as it stands in the text. */
const FIGURE = /(?<![\d.\p{L}“-])\d+(?:\.\d+)?(?![\d.、．])(?=\s*(?:\||\t|\n|\r|$| |<))/gu;

function figuresIn(text: string): readonly { readonly at: number; readonly end: number }[] {
  const tables = text.search(/二、主动公开/u);
  const prose = text.search(/五、/u);
  return [...text.matchAll(FIGURE)]
    .map(({ index, 0: figure }) => ({ at: index, end: index + figure.length }))
    .filter(({ at }) => at > tables && at < prose)
    .filter(({ at, end }) => !/^\s*-\s*\d+\s*-\s*$/u.test(lineAround(text, at, end)));
}

function lineAround(text: string, at: number, end: number): string {
  return text.slice(text.lastIndexOf("\n", at) + 1, text.indexOf("\n", end));
}

const deletions = [
  ...filesIn("seeds").map((name) => ["seeds", name, 1] as const),
  ...filesIn("complete").map((name) => ["complete", name, 7] as const),
];

describe.runIf(present)("one number deleted from a published report", () => {
  it.each(deletions)("in %s/%s loses that cell and changes no other", (part, name, step) => {
    const text = readFileSync(`${folder}${part}/${name}`, "utf8");
    const whole = match(readString(text)).values;
    const losses = figuresIn(text)
      .filter((_, at) => at % step === 0)
      .map(({ at, end }) => {
        const found = match(readString(text.slice(0, at) + text.slice(end))).values;
        const changed = Object.keys(found).filter((cell) => found[cell] !== whole[cell]);
        expect(changed, text.slice(at - 40, end + 20)).toEqual([]);
        return Object.keys(whole).filter((cell) => found[cell] === undefined);
      });
    // A row printed for a whole group belongs to no cell: deleting from it loses nothing.
    expect(losses.filter((lost) => lost.length > 1)).toEqual([]);
    expect(losses.flat().length).toBeGreaterThan(0.95 * losses.length);
    // Where a row of noughts has no neighbour of its shape, which nought is gone cannot be told.
    if (step === 1) expect(new Set(losses.flat()).size).toBeGreaterThanOrEqual(Object.keys(whole).length - 1);
  });

  it.each(deletions)("with its gap in %s/%s gives no wrong figure", (part, name, step) => {
    const text = readFileSync(`${folder}${part}/${name}`, "utf8");
    const whole = match(readString(text)).values;
    for (const { at, end } of figuresIn(text).filter((_, index) => index % (3 * step) === 0)) {
      const before = text.slice(0, at).replace(/ $/u, "");
      const found = match(readString(before + text.slice(end))).values;
      expect(Object.keys(found).filter((cell) => found[cell] !== whole[cell])).toEqual([]);
    }
  });
});
