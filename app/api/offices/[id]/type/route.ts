import { z } from "zod";
import { changeOfficeType } from "@/lib/commands/change-office-type";
import { door } from "../../../door";
import { idOf, sha256, words } from "../../../fields";
import { filingType } from "../../office-fields";

const retyping = z.strictObject({
  type: filingType,
  reason: words(4, 300),
  shown: sha256.nullable().default(null),
});

export const POST = door({ policy: "administers", body: retyping }, async ({ actor, body, params }) =>
  changeOfficeType(actor, idOf(params), body),
);
