import { z } from "zod";
import { submit } from "@/lib/commands/submit";
import { door } from "../../../door";
import { idOf, text } from "../../../fields";

const submission = z.strictObject({ answer: text(2_000).optional() });

export const POST = door({ policy: "signed-in", body: submission }, async ({ actor, body, params }) =>
  submit(actor, idOf(params), body),
);
