import { z } from "zod";
import type { OfficeType } from "@/lib/report/filing";
import { OFFICE_TYPES } from "@/lib/report/office-types";
import { words } from "../fields";

export const fullName = words(2, 60);
export const shortName = words(2, 30);

/** A new office as an administrator describes it. */
export const office = z.strictObject({
  type: z.custom<OfficeType>(
    (type) => typeof type === "string" && type !== "region" && Object.hasOwn(OFFICE_TYPES, type),
    "请选择单位类型",
  ),
  fullName,
  shortName,
  slug: words(2, 40).regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u, "以小写字母开头，只用小写字母、数字和连字符"),
});
