import { z } from "zod";
import { returnReport } from "@/lib/commands/return-report";
import { door } from "../../../door";
import { idOf, reasonOnRecord, sha256, words } from "../../../fields";

const verdict = z.strictObject({
  reason: words(5, 2_000),
  contentSha256: sha256,
  overrideReason: reasonOnRecord.optional(),
});

export const POST = door({ policy: "signed-in", body: verdict }, async ({ actor, body, params }) =>
  returnReport(actor, idOf(params), body),
);
