import { abandon } from "@/lib/commands/abandon";
import { door } from "../../../door";
import { idOf, nothing } from "../../../fields";

export const POST = door({ policy: "signed-in", body: nothing }, async ({ actor, params }) =>
  abandon(actor, idOf(params)),
);
