import fc from "fast-check";
import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/document/blocks";
import { build } from "@/lib/document/build";
import { match } from "@/lib/document/match";
import { contentOf } from "@/lib/report/content";
import { balancedValues } from "@/lib/samples/random-values";
import { editionById, EDITIONS } from "@/lib/template/editions";
import type { Values } from "@/lib/template/equations";
import type { Edition, Node } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";
import { readString } from "./read";
import * as shapes from "./shapes";
import { writeText } from "./text/write";

const OFFICE = { fullName: "青山区教育局", shortName: "区教育局", type: "bureau" } as const;
const TEXTS = { "overview:lead": "2023年，区教育局认真落实各项部署。", "other:rest": "无" } as const;

function report(edition: Edition, values: Values): readonly Block[] {
  return build(edition, contentOf(edition, { office: OFFICE, year: 2023, values, texts: TEXTS }, []));
}

const read = (text: string) => match(readString(text)).values;
const given = (values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
const wrong = (found: Values, truth: Values) =>
  Object.entries(found).filter(([cell, value]) => value !== truth[cell]);

/** Random reports, and the same with some of their cells left blank in print. */
function withBlanks(edition: Edition): fc.Arbitrary<{ readonly whole: Values; readonly printed: Values }> {
  const cells = cellsOf(edition).map(({ id }) => id);
  return fc.tuple(balancedValues(edition), fc.subarray(cells, { maxLength: 60 })).map(([whole, blanks]) => ({
    whole,
    printed: { ...whole, ...Object.fromEntries(blanks.map((cell) => [cell, null])) },
  }));
}

const IN_CELLS = Object.entries({
  bars: shapes.bars,
  repeatedBars: shapes.repeatedBars,
  looseBars: shapes.looseBars,
  barLines: shapes.barLines,
  html: shapes.html,
  wordHtml: shapes.wordHtml,
  nestedHtml: shapes.nestedHtml,
  flatHtml: shapes.flatHtml,
  commas: shapes.commas,
  tabs: writeText,
});
const IN_LINES = Object.entries({
  lines: shapes.lines,
  spacedLines: shapes.spacedLines,
  pdf: shapes.pdf,
  aligned: shapes.aligned,
});
const RUNS = { numRuns: 25 };

it("a row of noughts between tabs keeps its empty place, whatever the rows around it lack", () => {
  const edition = editionById("2019");
  const blank = ["rule:disclosed", "normative:publicTotal"].map((cell) => `disclosure2019:a20_1:${cell}`);
  const cells = cellsOf(edition).map(({ id }) => id);
  const lacking = [...blank, "disclosure2019:a20_5:otherService:decisions"];
  const values = Object.fromEntries(cells.map((id) => [id, lacking.includes(id) ? null : 0]));
  expect(read(writeText(report(edition, values)))).toEqual(given(values));
});

describe.each(EDITIONS.map((edition) => [edition.name, edition] as const))(
  "a report in the %s",
  (_, edition) => {
    it.each(IN_CELLS)("printed as %s with empty cells gives every other figure", (_name, shape) => {
      fc.assert(
        fc.property(withBlanks(edition), ({ printed }) => {
          expect(read(shape(report(edition, printed)))).toEqual(given(printed));
        }),
        RUNS,
      );
    });

    it.each(IN_LINES)(
      "printed as %s with figures missing gives no figure that is not the cell's",
      (_name, shape) => {
        fc.assert(
          fc.property(withBlanks(edition), ({ whole, printed }) => {
            const found = Object.entries(read(shape(report(edition, printed))));
            // In a row of noughts the nought that is missing cannot be told from its neighbours. What the
            // sums prove of a missing figure is true of it, though the same digits may be printed for its total.
            expect(found.filter(([cell, value]) => value !== whole[cell] && value !== 0)).toEqual([]);
          }),
          RUNS,
        );
      },
    );

    it.each([
      ["html", shapes.html] as const,
      ["bars", shapes.bars] as const,
      ["flatHtml", shapes.flatHtml] as const,
    ])("printed as %s with rows and columns in another order is read by its labels", (_name, shape) => {
      fc.assert(
        fc.property(balancedValues(edition), fc.nat(), (values, seed) => {
          expect(read(shape(report(shuffled(edition, seed), values)))).toEqual(values);
        }),
        RUNS,
      );
    });

    it.each(Object.entries(shapes).filter(([name]) => name !== "gridOf") as [string, shapes.Shape][])(
      "printed as %s in traditional characters and full-width digits is the same report",
      (_name, shape) => {
        const traditional = Converter({ from: "cn", to: "t" });
        const wide = (text: string) =>
          text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        fc.assert(
          fc.property(balancedValues(edition), (values) => {
            const blocks = report(edition, values);
            expect(read(traditional(shape(blocks)))).toEqual(values);
            if (shape !== shapes.html) expect(wrong(read(wide(shape(blocks))), values)).toEqual([]);
          }),
          { numRuns: 5 },
        );
      },
    );
  },
);

describe("a damaged report", () => {
  it.each([...IN_CELLS, ...IN_LINES])("printed as %s is read in part, but never wrongly", (_name, shape) => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...EDITIONS)
          .chain((edition) => fc.tuple(fc.constant(edition), balancedValues(edition))),
        fc.constantFrom(...DAMAGES),
        fc.nat(),
        ([edition, values], damage, at) => {
          const text = damage(shape(report(edition, values)), at);
          const begun = performance.now();
          const found = wrong(read(text), values).filter(([, value]) => value !== 0);
          expect(found).toEqual([]);
          expect(performance.now() - begun).toBeLessThan(5_000);
        },
      ),
      { numRuns: 60 },
    );
  });
});

type Damage = (text: string, at: number) => string;

/** Lines lost, doubled or strewn in; figures lost; the rest of the file lost. */
const DAMAGES: readonly Damage[] = [
  (text, at) => atLine(text, at, () => []),
  (text, at) => atLine(text, at, (line) => [line, line]),
  (text, at) => atLine(text, at, (line) => [line, "扫一扫在手机打开当前页"]),
  (text, at) => atFigure(text, at, ""),
  (text, at) => atFigure(text, at, "/"),
  (text, at) => atFigure(text, at, "—"),
  (text, at) =>
    text
      .split("\n")
      .slice(0, at % text.split("\n").length)
      .join("\n"),
];

function atLine(text: string, at: number, change: (line: string) => readonly string[]): string {
  const lines = text.split("\n");
  const chosen = at % lines.length;
  return lines.flatMap((line, index) => (index === chosen ? change(line) : [line])).join("\n");
}

function atFigure(text: string, at: number, by: string): string {
  const figures = [...text.matchAll(/(?<=[\s|,>])\d+(?:\.\d+)?(?=[\s|,<])/gu)];
  const chosen = figures[at % Math.max(figures.length, 1)];
  if (!chosen) return text;
  return text.slice(0, chosen.index) + by + text.slice(chosen.index + chosen[0].length);
}

/** The edition with the children of every node in another order. */
function shuffled(edition: Edition, seed: number): Edition {
  let state = seed;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
  const mixed = (nodes: readonly Node[]): readonly Node[] =>
    nodes
      .map((node) => ({
        node: node.children ? { ...node, children: mixed(node.children) } : node,
        key: next(),
      }))
      .sort((a, b) => a.key - b.key)
      .map(({ node }) => node);
  return {
    ...edition,
    sections: edition.sections.map((section) =>
      section.table
        ? {
            ...section,
            table: {
              ...section.table,
              bands: section.table.bands.map((band) => ({
                ...band,
                rows: mixed(band.rows),
                columns: mixed(band.columns),
              })),
            },
          }
        : section,
    ),
  };
}
