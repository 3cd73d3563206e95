import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedValues } from "@/lib/samples/random-values";
import { typicalBureau } from "@/lib/samples/filings";
import { EDITIONS } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import type { Catalogue } from "../catalogue";
import { feedFiles } from "../feeds";
import type { Publication } from "../publication";
import { renderReport } from "../render-report";
import { reportJson } from "../report-json";
import { verificationFiles } from "../verification/verification-files";
import { reportList } from "./report-list";
import { FORMS, framingOf, pieceOf, type Form } from "./report-set";
import { entryOf, FRAME, REGION, samplePublication, SITE } from "./sample-publication";

/** A report of any figures that add up, of an office of any name. */
const anyReport = fc.constantFrom(...EDITIONS).chain((edition) =>
  fc
    .record({ values: balancedValues(edition), name: fc.string({ unit: "grapheme", maxLength: 8 }) })
    .map(({ values, name }): Publication => {
      const { filing } = typicalBureau(2025);
      const office = { ...filing.office, fullName: `云栖区${name}局` };
      const year = edition.lastYear ?? 2025;
      return samplePublication({ edition, filing: { ...filing, values, office, year, texts: {} } });
    }),
);

/** Of every run the first is drawn as a page too, which takes ten times as long as all the rest. */
const RUNS = 100;
const REPORTS_A_RUN = 10;

describe("the figures of a thousand reports", () => {
  it("are the same on the page, in the report's data, and in all forms of its year", () => {
    const draws = fc.array(anyReport, { minLength: REPORTS_A_RUN, maxLength: REPORTS_A_RUN });
    fc.assert(
      fc.property(draws, (reports) => {
        for (const report of reports) {
          const printed = printedOf(report);
          expect(fromJson(reportJson(SITE, report))).toEqual(printed);
          for (const form of FORMS)
            expect([form, READERS[form](wholeOf(form, report))]).toEqual([form, printed]);
        }
        const [first] = reports;
        if (first) expect(onPage(renderReport(FRAME, first))).toEqual(printedOf(first));
      }),
      { numRuns: RUNS },
    );
  });

  it("go by the same hash in the lists, the feeds and the verification", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const catalogue: Catalogue = {
          regions: [{ ...REGION, agencies: [], years: [], seasons: [] }],
          reports: [entryOf(report)],
        };
        const told = [
          ...reportList(SITE, catalogue),
          ...feedFiles(SITE, catalogue),
          ...verificationFiles(FRAME, [report]),
        ];
        for (const { path, text } of told) expect(text, path).toContain(report.sha256);
        expect(wholeOf("-wide.csv", report)).toContain(report.sha256);
      }),
      { numRuns: 50 },
    );
  });
});

type Printed = readonly (readonly [cell: string, figure: string])[];

/** In the order of print, as text: 万元 as the table has them. */
function printedOf({ content }: Publication): Printed {
  const edition = EDITIONS.find(({ id }) => id === content.edition);
  return edition ? cellsOf(edition).map(({ id }) => [id, String(content.values[id])]) : [];
}

function fromJson(text: string): Printed {
  return Object.entries<number>(JSON.parse(text).values).map(([cell, value]) => [cell, String(value)]);
}

function onPage(page: string): Printed {
  return [...page.matchAll(/<td id="([^"]+)"[^>]*>(-?[\d.]+)<\/td>/gu)].map(([, cell = "", figure = ""]) => [
    cell,
    figure,
  ]);
}

function wholeOf(form: Form, report: Publication): string {
  const { head, between, tail } = framingOf(form, { region: REGION, year: report.content.year });
  const given = { entry: entryOf(report), json: reportJson(SITE, report) };
  return `${head}${[given].map((each) => pieceOf(form, each)).join(between)}${tail}`;
}

const READERS: Readonly<Record<Form, (text: string) => Printed>> = {
  ".json": (text) => fromJson(JSON.stringify(JSON.parse(text).reports[0])),
  ".ndjson": (text) => fromJson(text),
  ".csv": (text) =>
    linesOf(text).map((line) => {
      const [, cell = "", figure = ""] = /,([^,"]+),(?:"[^"]*"|[^,]*),[^,]*,([^,]*)$/u.exec(line) ?? [];
      return [cell, figure];
    }),
  "-wide.csv": (text) => {
    const [head = "", line = ""] = text.replace("\uFEFF", "").split("\r\n");
    const cells = head.split(",").slice(BESIDE);
    const figures = line.split(",").slice(-cells.length);
    return cells.map((cell, at) => [cell, figures[at] ?? ""]);
  },
};

/** Columns of the wide form before the figures. */
const BESIDE = 10;

/** A name may hold anything, a line break included; a line of a figure ends with one. */
function linesOf(text: string): readonly string[] {
  return text.split(/\r\n(?=yunqi,)/u).flatMap((line) => (line.startsWith("yunqi,") ? [line.trimEnd()] : []));
}
