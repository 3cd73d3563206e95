import { expect, it } from "vitest";
import { check } from "@/lib/report/check";
import { countBySeverity } from "@/lib/report/finding";
import { CARRIED_IN, NEW } from "@/lib/report/named-cells";
import { riskOf, type Risk } from "@/lib/report/risk";
import { AGENCIES } from "./district";
import {
  textAgainstTable,
  typicalBureau,
  typicalTown,
  unbalanced,
  withImpossibleRule,
  withoutAssessment,
  withoutFeeStatement,
} from "./filings";
import { reportsOf } from "./reports";
import type { Sample } from "./sample";

const YEAR = 2025;

/** Whatever else a season brings: large and small offices, all in balance, some of them late. */
const sound: readonly Sample[] = [YEAR, YEAR - 2].flatMap((year) =>
  AGENCIES.flatMap((agency) => reportsOf(agency, year)),
);

const seeded: readonly Sample[] = [
  unbalanced(YEAR),
  textAgainstTable(YEAR),
  withoutFeeStatement(typicalBureau(YEAR)),
  withImpossibleRule(typicalBureau(YEAR)),
  withoutAssessment(typicalTown(YEAR)),
];

/** Fifty, the wrong ones scattered among the sound ones; every fourth sound one comes up to nine days late. */
const fifty = Array.from({ length: 50 }, (_, at) => {
  const wrong = at % 10 === 7;
  const sample = wrong ? seeded[Math.floor(at / 10)] : sound[at];
  if (!sample) throw new RangeError("fifty are wanted");
  return { at, wrong, sample, daysLate: !wrong && at % 4 === 0 ? (at % 9) + 1 : 0 };
});

it.each([
  ["as found", false],
  ["although their offices have explained them", true],
])("of fifty reports the five with a seeded error are among the first seven, %s", (_, explained) => {
  const order = fifty
    .map((each) => ({ ...each, risk: riskOf(weighed(each.sample, { daysLate: each.daysLate, explained })) }))
    .toSorted((a, b) => b.risk - a.risk);
  expect(order.slice(0, 7).filter(({ wrong }) => wrong)).toHaveLength(5);
});

function weighed(
  { edition, filing }: Sample,
  { daysLate, explained }: { readonly daysLate: number; readonly explained: boolean },
): Risk {
  const findings = countBySeverity(check(edition, filing, { previous: null }).findings);
  const { [NEW]: received = 0, [CARRIED_IN]: carried = 0 } = filing.values;
  const applications = (received ?? 0) + (carried ?? 0);
  return { findings, explained: explained ? findings.explainable : 0, applications, daysLate };
}
