import { neighboursOf } from "@/lib/queries/neighbours-of";
import { idOf } from "../../../fields";
import { gate } from "../../../gate";

export const GET = gate("signed-in", async ({ actor, params }) => ({
  neighbours: await neighboursOf(actor, idOf(params)),
}));
