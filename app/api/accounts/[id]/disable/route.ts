import { disableAccount } from "@/lib/commands/disable-account";
import { door } from "../../../door";
import { idOf, nothing } from "../../../fields";

export const POST = door({ policy: "administers", body: nothing }, async ({ actor, params }) =>
  disableAccount(actor, idOf(params)),
);
