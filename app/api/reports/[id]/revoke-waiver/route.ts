import { z } from "zod";
import { revokeWaiver } from "@/lib/commands/revoke-waiver";
import { door } from "../../../door";
import { idOf, key } from "../../../fields";

const revocation = z.strictObject({ waiver: key });

export const POST = door({ policy: "signed-in", body: revocation }, async ({ actor, body, params }) =>
  revokeWaiver(actor, idOf(params), body),
);
