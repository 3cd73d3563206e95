import { undo } from "@/lib/commands/undo";
import { door } from "../../../door";
import { idOf, nothing } from "../../../fields";

export const POST = door({ policy: "signed-in", body: nothing }, async ({ actor, params }) =>
  undo(actor, idOf(params)),
);
