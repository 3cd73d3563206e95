import { z } from "zod";
import { publish } from "@/lib/commands/publish";
import { door } from "../../../door";
import { idOf, secrecy, sha256 } from "../../../fields";

const publication = z.strictObject({
  contentSha256: sha256,
  secrecy,
});

export const POST = door({ policy: "signed-in", body: publication }, async ({ actor, body, params }) =>
  publish(actor, idOf(params), body),
);
