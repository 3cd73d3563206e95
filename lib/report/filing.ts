import type { CellId, PartId } from "@/lib/template/vocabulary";
import type { Values } from "@/lib/template/equations";
import type { Opening } from "./opening";

/** What an office is decides what it may issue and must report (条例第五十条, 立法法第九十一、九十三条). */
export type OfficeType =
  "region" | "county-government" | "government-office" | "bureau" | "town" | "subdistrict";

/** The 填报单位 as far as the rules need it. */
export type Office = {
  readonly fullName: string;
  readonly shortName: string;
  readonly type: OfficeType;
};

/** Prose by part; paragraphs are separated by a line break. Absent and "" both mean not written. */
export type Texts = Readonly<Partial<Record<PartId, string>>>;

/** A cell whose input could not be read as a figure; kept as typed until corrected. */
export type Fault = { readonly cell: string; readonly raw: string; readonly fault: string };

/** A report is an edition filled with figures and text: everything the rules look at. */
export type Filing = {
  readonly office: Office;
  readonly year: number;
  readonly values: Values;
  /** Totals among them that nobody gave: they are sums and witness nothing. Absent: every total was given. */
  readonly summed?: readonly CellId[];
  readonly texts: Texts;
  readonly faults: readonly Fault[];
  /** Written by the clerk, by the key of the finding they answer. */
  readonly explanations: Readonly<Record<string, string>>;
  /** Figures of the year before by the office's own word; published with the report. */
  readonly opening?: Opening;
};
