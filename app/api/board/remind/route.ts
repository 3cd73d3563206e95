import { z } from "zod";
import { remindOffices } from "@/lib/commands/remind-offices";
import { door } from "../../door";
import { key, year } from "../../fields";

const chosen = z.strictObject({
  year,
  offices: z.array(key).min(1, "请选择要提醒的单位").max(500, "一次最多提醒500个单位"),
});

export const POST = door({ policy: "signed-in", body: chosen }, async ({ actor, body }) =>
  remindOffices(actor, body),
);
