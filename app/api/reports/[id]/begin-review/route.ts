import { beginReview } from "@/lib/commands/begin-review";
import { door } from "../../../door";
import { idOf, nothing } from "../../../fields";

export const POST = door({ policy: "signed-in", body: nothing }, async ({ actor, params }) =>
  beginReview(actor, idOf(params)),
);
