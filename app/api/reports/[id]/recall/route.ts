import { recall } from "@/lib/commands/recall";
import { door } from "../../../door";
import { idOf, nothing } from "../../../fields";

export const POST = door({ policy: "signed-in", body: nothing }, async ({ actor, params }) =>
  recall(actor, idOf(params)),
);
