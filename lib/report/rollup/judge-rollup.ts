import type { Values } from "@/lib/template/equations";
import type { Edition } from "@/lib/template/vocabulary";
import { check } from "../check";
import type { Office } from "../filing";
import type { Judgement } from "../finding";

type Summed = { readonly region: Office; readonly year: number; readonly sums: Values };

/** What the rules on figures say of the sums, as of a report of the region; there is no prose to judge. */
export function judgeRollup(
  edition: Edition,
  { region, year, sums }: Summed,
  before: { readonly edition: Edition; readonly values: Values } | null,
): Judgement {
  const filing = { office: region, year, values: sums, texts: {}, faults: [], explanations: {} };
  const { findings, ledger } = check(edition, filing, { previous: before && { ...before, year: year - 1 } });
  const onFigures = findings.filter(({ rule, part }) => ON_FIGURES.test(rule) && part === null);
  const told = new Set(onFigures.map(({ rule }) => rule));
  return {
    findings: onFigures,
    ledger: ledger.filter(
      ({ rule, outcome }) => ON_FIGURES.test(rule) && (outcome !== "found" || told.has(rule)),
    ),
  };
}

/** Tables and years; N-… are about prose. */
const ON_FIGURES = /^(?:T[234]-|X-)/u;
