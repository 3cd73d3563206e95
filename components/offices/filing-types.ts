import { OFFICE_TYPES } from "@/lib/report/office-types";

/** The types an office may be founded as: what files to a region is none itself. */
export const FILING_TYPES = Object.entries(OFFICE_TYPES).flatMap(([value, label]) =>
  value === "region" ? [] : [{ value, label }],
);
