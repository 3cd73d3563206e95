import { z } from "zod";
import { rekey } from "@/lib/commands/rekey";
import { LARGEST } from "@/lib/template/quantity";
import { door } from "../../../door";
import { idOf } from "../../../fields";

const figure = z
  .int("请填写整数，没有的填0")
  .min(0, "请填写整数，没有的填0")
  .max(LARGEST * 1_000, "数字过大");
const rekeying = z.strictObject({ totals: z.record(z.string().max(100), figure) });

export const POST = door({ policy: "signed-in", body: rekeying }, async ({ actor, body, params }) =>
  rekey(actor, idOf(params), body),
);
