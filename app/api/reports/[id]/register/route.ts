import { z } from "zod";
import { keepRegister } from "@/lib/commands/keep-register";
import { registerOf } from "@/lib/queries/register-of";
import { MOST_LINES } from "@/lib/report/register";
import { lineOfRow } from "@/lib/report/register-rows";
import { door } from "../../../door";
import { day, idOf, text } from "../../../fields";
import { gate } from "../../../gate";

/** The longest register, with the longest keys. */
const LIMIT = 4 * 1024 * 1024;

const word = text(100).min(1);
const row = z.tuple([z.int().min(1).max(10_000_000), day, word, word.nullable(), day.nullable()]);

export const POST = door(
  {
    policy: "signed-in",
    body: z.strictObject({ lines: z.array(row).max(MOST_LINES, `台账不能超过${MOST_LINES}行`) }),
    limit: LIMIT,
  },
  async ({ actor, body, params }) => keepRegister(actor, idOf(params), body.lines.map(lineOfRow)),
);

export const GET = gate("signed-in", async ({ actor, params, request }) =>
  registerOf(actor, idOf(params), new URL(request.url).searchParams.get("cell")),
);
