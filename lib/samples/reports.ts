import { check, type Context } from "@/lib/report/check";
import { editionForYear } from "@/lib/template/editions";
import type { Agency } from "./agency";
import { figuresOf, openingAfter, type Opening } from "./figures";
import type { Sample } from "./sample";
import { say } from "./say";

/** The three reports of an agency up to the report year `last`, oldest first; each carries on the one before. */
export function reportsOf(agency: Agency, last: number): readonly [Sample, Sample, Sample] {
  const second = openingOf(agency, 1, openingAfter(agency.years[0], agency.opening));
  const third = openingOf(agency, 2, openingAfter(agency.years[1], second));
  return [
    reportOf(agency, { year: last - 2, turn: 0, opening: agency.opening }),
    reportOf(agency, { year: last - 1, turn: 1, opening: second }),
    reportOf(agency, { year: last, turn: 2, opening: third }),
  ];
}

/** A report with a reason beside every finding that asks for one. */
export function explained({ edition, filing }: Sample, context: Context, reason: string): Sample {
  const asked = check(edition, filing, context).findings.filter(({ severity }) => severity === "explainable");
  const explanations = Object.fromEntries(asked.map(({ key }) => [key, reason]));
  return { edition, filing: { ...filing, explanations } };
}

type When = { readonly year: number; readonly turn: 0 | 1 | 2; readonly opening: Opening };

function openingOf({ recounted }: Agency, turn: 1 | 2, before: Opening): Opening {
  return recounted?.turn === turn ? { ...before, carriedIn: recounted.carriedIn } : before;
}

function reportOf({ office, years, tell }: Agency, { year, turn, opening }: When): Sample {
  const edition = editionForYear(year);
  if (!edition) throw new RangeError(`no edition for ${year}`);
  const values = figuresOf(edition, years[turn], opening);
  const texts = tell({ year, turn, say: say(edition, values) });
  return { edition, filing: { office, year, values, texts, faults: [], explanations: {} } };
}
