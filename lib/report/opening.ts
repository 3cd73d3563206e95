import { withTotals, type Values } from "@/lib/template/equations";
import { carriesOf } from "@/lib/template/carries";
import { editionForYear, EDITIONS } from "@/lib/template/editions";
import { readQuantity } from "@/lib/template/quantity";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellOf, tablesOf } from "@/lib/template/walk";
import type { Entry } from "./draft";
import { OPENING_SOURCE, openingKey } from "./entries";
import type { Filing } from "./filing";
import type { Context } from "./rule";

/** Figures of the year before by the office's own word, where its report is not in the system. */
export type Opening = {
  readonly year: number;
  readonly edition: Edition;
  readonly values: Values;
  /** Where they are published; null where nothing usable is given. */
  readonly source: string | null;
};

/** What a draft is judged with. Opening figures stand in for a report of the year before that is not there. */
export function inContext(
  edition: Edition,
  filing: Filing,
  { previous, entries, ...others }: Context & { readonly entries: readonly Entry[] },
): { readonly filing: Filing; readonly context: Context } {
  if (previous) return { filing, context: { ...others, previous } };
  const opening = openingOf(edition, filing.year, entries);
  const given = isGiven(opening);
  return {
    filing: given ? { ...filing, opening } : filing,
    context: { ...others, previous: given ? opening : null, opening },
  };
}

/** The opening figures a draft holds, totals summed. */
export function openingOf(edition: Edition, year: number, entries: readonly Entry[]): Opening {
  const typed = new Map(entries.map(({ key, raw }) => [key, raw]));
  const before = editionOfYear(year - 1) ?? edition;
  const values = askedCells(edition, year).map((cell) => {
    const reading = readQuantity(
      typed.get(openingKey(cell)) ?? "",
      cellOf(before, cell)?.quantity ?? "count",
    );
    return [cell, "fault" in reading ? null : reading.value] as const;
  });
  return {
    year: year - 1,
    edition: before,
    values: withTotals(before, Object.fromEntries(values)),
    source: addressOf(typed.get(OPENING_SOURCE) ?? ""),
  };
}

/** What is asked of the year before: 结转下年度 by column, and 现行有效 where both forms count it. */
export function askedCells(edition: Edition, year: number): readonly CellId[] {
  const before = editionOfYear(year - 1) ?? edition;
  const carried = carriesOf(edition).map(({ from }) => from);
  const levels = tablesOf(edition).flatMap(({ stocks }) => stocks.map(({ level }) => level));
  return [...carried, ...(before.id === edition.id ? levels : [])].filter(
    (cell) => cellOf(before, cell)?.total === false,
  );
}

/** The form a year was filed on: its columns need not mean the same. Before the first form, the first. */
export function editionOfYear(year: number): Edition | undefined {
  return editionForYear(year) ?? EDITIONS[0];
}

/** An http or https address as browsers write it; null for anything else. */
export function addressOf(typed: string): string | null {
  try {
    const { protocol, hostname, username, href } = new URL(typed.trim());
    const public_ = /^https?:$/u.test(protocol) && hostname.includes(".") && username === "";
    return public_ && href.length <= LONGEST_ADDRESS ? href : null;
  } catch {
    return null;
  }
}

/** Whether the office gave any figure at all. */
export function isGiven({ values }: Opening): boolean {
  return Object.values(values).some((value) => value !== null);
}

const LONGEST_ADDRESS = 2_000;
