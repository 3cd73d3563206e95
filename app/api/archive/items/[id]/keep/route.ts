import { z } from "zod";
import { keepArchive } from "@/lib/commands/archive/keep-archive";
import { door } from "../../../../door";
import { idOf, key } from "../../../../fields";

/** Whose report of which year it is, as the screen said. */
const seen = z.strictObject({ officeId: key, year: z.int().min(2000).max(2100) });

export const POST = door({ policy: "signed-in", body: seen }, async ({ actor, params, body }) =>
  keepArchive(actor, idOf(params), body),
);
