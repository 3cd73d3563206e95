import { z } from "zod";
import { pulse } from "@/lib/commands/pulse";
import { refuseOtherAuthor } from "../../../author";
import { door } from "../../../door";
import { idOf, key, text } from "../../../fields";

/** A place, a moment and no more. */
const LIMIT = 4 * 1024;

const beat = z.strictObject({
  place: text(400),
  since: z.iso.datetime().nullable(),
  leaving: z.boolean().default(false),
  author: key.optional(),
});

export const POST = door(
  { policy: "signed-in", body: beat, limit: LIMIT },
  async ({ actor, body, params }) => {
    refuseOtherAuthor(actor, body.author);
    const since = body.since === null ? null : new Date(body.since);
    return pulse(actor, idOf(params), { place: body.place, since, leaving: body.leaving });
  },
);
