import { z } from "zod";
import { rulePreview } from "@/lib/queries/rule-preview";
import { door } from "../../../door";
import { idOf } from "../../../fields";
import { oneByOne } from "../../../one-by-one";
import { rulesOff } from "../../rules-off";

const change = z.strictObject({ rulesOff });

/** Changes nothing: what a change would do, told while it is found out. */
export const POST = door({ policy: "administers", body: change }, async ({ actor, body, params }) =>
  oneByOne(await rulePreview(actor, idOf(params), body.rulesOff)),
);
