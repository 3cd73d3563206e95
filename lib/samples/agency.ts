import type { Office, Texts } from "@/lib/report/filing";
import type { Applicants, Opening, Year } from "./figures";
import type { Say } from "./say";

/** What an agency is told before it writes: the year, where in its round of subjects it is, its figures. */
export type Told = {
  readonly year: number;
  /** 0, 1 or 2: which of three subjects, problems or numbers belongs to the year. */
  readonly turn: 0 | 1 | 2;
  readonly say: Say;
};

/** An agency of the demo district: who it is, three years of its register, and how it writes. */
export type Agency = {
  readonly slug: string;
  readonly office: Office;
  readonly clerk: { readonly username: string; readonly name: string };
  readonly opening: Opening;
  readonly years: readonly [Year, Year, Year];
  /** Where a year begins with other columns than the one before left: by turn, with the reason given. */
  readonly recounted?: { readonly turn: 1 | 2; readonly carriedIn: Applicants; readonly reason: string };
  readonly tell: (told: Told) => Texts;
};

/** The one of three that belongs to the year. */
export function pick<T>({ turn }: Told, three: readonly [T, T, T]): T {
  return three[turn];
}
