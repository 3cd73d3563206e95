import type { Agency } from "@/components/site/listed";
import type { Line } from "@/lib/report/series/lines";
import type { Point } from "@/lib/report/series/series";

/** What is asked to be put side by side, as it stands in the address. */
export type Selection = {
  readonly offices: readonly string[];
  readonly years: readonly number[];
  readonly rows: readonly string[];
  /** Part of a name, for finding further offices. */
  readonly find: string;
};

export type Place = { readonly region: Agency; readonly office: Agency };

/** Offices × years × rows; the years ascending. */
export type Comparison = {
  readonly years: readonly number[];
  readonly rows: readonly {
    readonly line: Line;
    readonly offices: readonly { readonly at: Place; readonly points: readonly Point[] }[];
  }[];
};

/** What the form offers. */
export type Choices = {
  readonly offices: readonly Place[];
  /** There are more offices than are offered. */
  readonly more: boolean;
  readonly years: readonly number[];
};

/** An address nobody can ask without end: so many of each at most. */
export const MOST = { offices: 10, years: 10, rows: 20 } as const;
