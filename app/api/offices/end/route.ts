import { z } from "zod";
import { endOffices } from "@/lib/commands/end-offices";
import { door } from "../../door";
import { day, key } from "../../fields";
import { office } from "../office-fields";

const keys = z.array(key).max(200);

const ending = z.strictObject({
  ending: z.enum(["merged", "split", "abolished"], "请选择办理事项"),
  offices: keys,
  successors: keys,
  founded: z.array(office).max(5),
  closedOn: day,
  accounts: keys,
});

export const POST = door({ policy: "administers", body: ending }, async ({ actor, body }) =>
  endOffices(actor, body),
);
