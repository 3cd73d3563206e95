import { z } from "zod";
import { correct } from "@/lib/commands/correct";
import { door } from "../../../door";
import { idOf, words } from "../../../fields";

const request = z.strictObject({ reason: words(5, 2_000) });

export const POST = door({ policy: "signed-in", body: request }, async ({ actor, body, params }) =>
  correct(actor, idOf(params), body),
);
