import type { EditionId } from "@/lib/template/vocabulary";

/** What a past report says of itself, as far as finding its place needs it. */
export type Clues = {
  readonly title: string | null;
  /** As its title names it. */
  readonly office: string | null;
  readonly year: number | null;
  /** The beginning of its prose. */
  readonly lead: string;
  readonly edition: EditionId;
  /** Figures that were found, and places of its form that stayed blank. */
  readonly found: number;
  readonly missing: number;
  /** Equations its printed figures break. */
  readonly broken: number;
};
