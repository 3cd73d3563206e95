import { z } from "zod";
import { approve } from "@/lib/commands/approve";
import { door } from "../../../door";
import { idOf, reasonOnRecord, sha256 } from "../../../fields";

const verdict = z.strictObject({ contentSha256: sha256, overrideReason: reasonOnRecord.optional() });

export const POST = door({ policy: "signed-in", body: verdict }, async ({ actor, body, params }) =>
  approve(actor, idOf(params), body),
);
