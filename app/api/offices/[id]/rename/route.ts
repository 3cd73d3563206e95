import { z } from "zod";
import { renameOffice } from "@/lib/commands/rename-office";
import { door } from "../../../door";
import { day, idOf } from "../../../fields";
import { fullName, shortName } from "../../office-fields";

const renaming = z.strictObject({ fullName, shortName, until: day });

export const POST = door({ policy: "administers", body: renaming }, async ({ actor, body, params }) => {
  await renameOffice(actor, idOf(params), body);
  return {};
});
