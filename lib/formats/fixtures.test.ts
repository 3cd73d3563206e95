import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { match, type Reading } from "@/lib/document/match";
import { editionById } from "@/lib/template/editions";
import { publicNumber } from "@/lib/template/quantity";
import { cellOf } from "@/lib/template/walk";
import { readFile } from "./read";

const folder = fileURLToPath(new URL("./fixtures/", import.meta.url));
const files = readdirSync(folder).filter((name) => /\.(?:docx|xlsx|pdf|html|mht)$/u.test(name));

type Truth = {
  readonly edition: string;
  readonly title: string;
  readonly values: Readonly<Record<string, number>>;
};

function truthOf(name: string): Truth {
  return JSON.parse(readFileSync(folder + name.replace(/\.\w+$/u, ".json"), "utf8")) as Truth;
}

function figuresOf({ edition, values }: Reading) {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      id,
      publicNumber(value, cellOf(editionById(edition), id)?.quantity ?? "count"),
    ]),
  );
}

describe("a report written by an office program", () => {
  it.each(files)("%s is read whole: every figure, the title, the form", async (name) => {
    const truth = truthOf(name);
    const reading = match(await readFile(readFileSync(folder + name), name));
    expect(figuresOf(reading)).toEqual(truth.values);
    expect(reading).toMatchObject({ edition: truth.edition, title: truth.title, unplaced: [] });
  });

  it.each(["seed-000", "seed-001", "seed-002", "edition-2019"])(
    "%s says the same in Word and in Excel, passage by passage",
    async (name) => {
      const [word, excel] = await Promise.all(
        [`${name}.docx`, `${name}.xlsx`].map(async (file) =>
          match(await readFile(readFileSync(folder + file), file)),
        ),
      );
      expect(excel?.sections).toEqual(word?.sections);
    },
  );
});
