import { z } from "zod";
import { takeRollup } from "@/lib/commands/take-rollup";
import { BASIS_NAMES } from "@/lib/report/rollup/standing";
import { door } from "../../../door";
import { idOf, text } from "../../../fields";

const cell = z.strictObject({
  key: text(200),
  raw: text(40),
  version: z.int().min(0).max(2_147_483_647),
});

const wanted = z.strictObject({
  basis: z.enum(BASIS_NAMES, "请选择汇总范围"),
  cells: z.array(cell).max(500, "一次带入的格数过多").nullable(),
});

export const POST = door({ policy: "signed-in", body: wanted }, async ({ actor, body, params }) =>
  takeRollup(actor, idOf(params), body),
);
