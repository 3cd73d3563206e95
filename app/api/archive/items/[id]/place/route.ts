import { z } from "zod";
import { choosePlace } from "@/lib/commands/archive/choose-place";
import { door } from "../../../../door";
import { idOf, key } from "../../../../fields";

const place = z.strictObject({
  officeId: z.union([key, z.literal(0)]).nullable(),
  year: z
    .int("请填写年度，如2022")
    .min(2000, "请填写年度，如2022")
    .max(2100, "请填写年度，如2022")
    .nullable(),
});

/** Office 0 and a blank year: as they were found. */
export const POST = door({ policy: "signed-in", body: place }, async ({ actor, params, body }) =>
  choosePlace(actor, idOf(params), { ...body, officeId: body.officeId || null }),
);
