import { z } from "zod";
import { handOver } from "@/lib/commands/hand-over";
import { door } from "../../../door";
import { idOf, text, words } from "../../../fields";
import { email, personName, username } from "../../account-fields";

const handover = z.strictObject({
  name: personName,
  username,
  email: email.default(null),
  reason: words(4, 300),
  note: text(1_000).trim().default(""),
});

export const POST = door({ policy: "administers", body: handover }, async ({ actor, body, params }) =>
  handOver(actor, idOf(params), body),
);
