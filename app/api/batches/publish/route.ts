import { z } from "zod";
import { publishBatch } from "@/lib/commands/publish-batch";
import { door } from "../../door";
import { secrecy } from "../../fields";
import { oneByOne } from "../../one-by-one";
import { chosen } from "../chosen";

const batch = z.strictObject({ reports: chosen, secrecy });

export const POST = door({ policy: "signed-in", body: batch }, async ({ actor, body }) =>
  oneByOne(publishBatch(actor, body)),
);
