import { z } from "zod";
import { grantWaiver } from "@/lib/commands/grant-waiver";
import { door } from "../../../door";
import { day, idOf, reasonOnRecord, words } from "../../../fields";

const waiving = z.strictObject({
  rule: words(1, 40),
  grounds: reasonOnRecord,
  expiresOn: day,
});

export const POST = door({ policy: "signed-in", body: waiving }, async ({ actor, body, params }) =>
  grantWaiver(actor, idOf(params), body),
);
