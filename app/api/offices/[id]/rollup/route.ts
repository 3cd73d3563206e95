import { z } from "zod";
import { chooseRollup } from "@/lib/commands/choose-rollup";
import { door } from "../../../door";
import { idOf, words } from "../../../fields";

const decision = z.strictObject({
  year: z.int("请填写年度，如2025").min(2000, "请填写年度，如2025").max(2100, "请填写年度，如2025"),
  included: z.enum(["yes", "no"], "请选择纳入或者不纳入"),
  reason: words(4, 300),
});

export const POST = door({ policy: "signed-in", body: decision }, async ({ actor, body, params }) =>
  chooseRollup(actor, idOf(params), { ...body, included: body.included === "yes" }),
);
