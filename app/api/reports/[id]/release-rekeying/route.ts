import { z } from "zod";
import { releaseRekeying } from "@/lib/commands/release-rekeying";
import { door } from "../../../door";
import { idOf, reasonOnRecord } from "../../../fields";

const release = z.strictObject({ releaseGrounds: reasonOnRecord });

export const POST = door({ policy: "signed-in", body: release }, async ({ actor, body, params }) =>
  releaseRekeying(actor, idOf(params), { grounds: body.releaseGrounds }),
);
