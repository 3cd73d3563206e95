import type { Values } from "@/lib/template/equations";
import type { EditionId } from "@/lib/template/vocabulary";
import type { Agency } from "../listed";

/** 汇总 of a region and year as the public sees it: published reports alone, added up cell by cell. */
export type RolledUp = {
  readonly region: Agency;
  readonly year: number;
  readonly edition: EditionId;
  /** In the order of the list; the address of each is that of its report. */
  readonly counted: readonly { readonly region: Agency; readonly office: Agency }[];
  readonly leftOut: readonly { readonly office: Agency; readonly why: string }[];
  /** Smallest units; null where one of them leaves the figure blank. */
  readonly sums: Values;
};
