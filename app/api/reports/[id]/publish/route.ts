import { z } from "zod";
import { publish } from "@/lib/commands/publish";
import { door } from "../../../door";
import { day, idOf, sha256, words } from "../../../fields";

const publication = z.strictObject({
  contentSha256: sha256,
  secrecy: z.strictObject({ reviewer: words(2, 50), reviewedOn: day, note: words(1, 500) }),
});

export const POST = door({ policy: "signed-in", body: publication }, async ({ actor, body, params }) =>
  publish(actor, idOf(params), body),
);
