import { z } from "zod";
import { changeEmail } from "@/lib/commands/change-email";
import { door } from "../../../door";
import { idOf } from "../../../fields";
import { email } from "../../account-fields";

const mail = z.strictObject({ address: email });

export const POST = door({ policy: "administers", body: mail }, async ({ actor, body, params }) =>
  changeEmail(actor, idOf(params), body.address),
);
