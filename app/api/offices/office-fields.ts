import { z } from "zod";
import type { OfficeType } from "@/lib/report/filing";
import { NAME_LENGTHS, SLUG, SLUG_WORDS } from "@/lib/report/office-tree/limits";
import { OFFICE_TYPES } from "@/lib/report/office-types";
import { words } from "../fields";

export const fullName = words(...NAME_LENGTHS.fullName);
export const shortName = words(...NAME_LENGTHS.shortName);

/** What an office that files to a region may be. */
export const filingType = z.custom<Exclude<OfficeType, "region">>(
  (type) => typeof type === "string" && type !== "region" && Object.hasOwn(OFFICE_TYPES, type),
  "请选择单位类型",
);

/** A new office as an administrator describes it. */
export const office = z.strictObject({
  type: filingType,
  fullName,
  shortName,
  slug: words(...NAME_LENGTHS.slug).regex(SLUG, SLUG_WORDS),
});
