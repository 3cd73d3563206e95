import { resetPassword } from "@/lib/commands/reset-password";
import { door } from "../../../door";
import { idOf, nothing } from "../../../fields";

export const POST = door({ policy: "administers", body: nothing }, async ({ actor, params }) =>
  resetPassword(actor, idOf(params)),
);
