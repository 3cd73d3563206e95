import { z } from "zod";
import { approveBatch } from "@/lib/commands/approve-batch";
import { door } from "../../door";
import { oneByOne } from "../../one-by-one";
import { chosen } from "../chosen";

const batch = z.strictObject({ reports: chosen });

export const POST = door({ policy: "signed-in", body: batch }, async ({ actor, body }) =>
  oneByOne(await approveBatch(actor, body.reports)),
);
