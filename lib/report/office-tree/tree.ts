import type { Office, OfficeType } from "../filing";

/** Names of an office. */
export type Names = { readonly fullName: string; readonly shortName: string };

/** An office as it stands in the tree of a region. */
export type StandingOffice = Office & {
  readonly slug: string;
  /** Slug of the office above it; that of the region for most. */
  readonly parent: string;
  readonly position: number;
  /** Decided by hand for the year; null: by the rule of its type. */
  readonly choice: { readonly included: boolean; readonly reason: string } | null;
  /** The last day it existed, 2026-01-31; null while it does. */
  readonly closedOn: string | null;
  readonly formerNames: readonly string[];
};

/** All offices of a region, itself apart, and what else a list of them is judged by. */
export type Tree = {
  readonly region: Office & { readonly slug: string };
  readonly offices: readonly StandingOffice[];
  /** The report year 纳入汇总 speaks of. */
  readonly year: number;
  /** 2026-01-31 */
  readonly today: string;
  /** Addresses no new office may have: of other regions, or borne before. */
  readonly takenSlugs: readonly string[];
};

/** An office of the tree as a deed names it. */
export type Above = { readonly slug: string; readonly name: string };

/** One change a line of the list asks for. */
export type Deed =
  | {
      readonly kind: "create";
      readonly office: Office;
      readonly above: Above;
      /** Null: last. */
      readonly position: number | null;
      readonly closedOn: string | null;
    }
  | { readonly kind: "rename"; readonly from: Names; readonly to: Names; readonly until: string }
  | { readonly kind: "retype"; readonly from: OfficeType; readonly to: OfficeType }
  | { readonly kind: "move"; readonly from: Above; readonly to: Above }
  | { readonly kind: "reorder"; readonly from: number; readonly to: number }
  | { readonly kind: "include"; readonly year: number; readonly included: boolean; readonly reason: string };
