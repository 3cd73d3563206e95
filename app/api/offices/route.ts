import { z } from "zod";
import { createOffice } from "@/lib/commands/create-office";
import type { OfficeType } from "@/lib/report/filing";
import { OFFICE_TYPES } from "@/lib/report/office-types";
import { door } from "../door";
import { words } from "../fields";

const office = z.strictObject({
  type: z.custom<OfficeType>(
    (type) => typeof type === "string" && type !== "region" && Object.hasOwn(OFFICE_TYPES, type),
    "请选择单位类型",
  ),
  fullName: words(2, 60),
  shortName: words(2, 30),
  slug: words(2, 40).regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u, "以小写字母开头，只用小写字母、数字和连字符"),
});

export const POST = door({ policy: "administers", body: office }, async ({ actor, body }) =>
  createOffice(actor, body),
);
