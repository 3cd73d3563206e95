import { z } from "zod";
import { saveDraft } from "@/lib/commands/save-draft";
import { TEXT_LENGTH } from "@/lib/queries/shared/longest-entry";
import { SOURCES } from "@/lib/report/entries";
import { refuseOtherAuthor } from "../../../author";
import { door } from "../../../door";
import { idOf, key, text } from "../../../fields";

/** Every piece of prose at its longest, escaped, and every figure. */
const LIMIT = 2 * 1024 * 1024;

const entry = z.strictObject({
  key: text(400).min(1),
  raw: text(TEXT_LENGTH),
  version: z.int().min(0).max(2_147_483_646),
  source: z.enum(SOURCES).default("typed"),
});

export const PATCH = door(
  {
    policy: "signed-in",
    body: z.strictObject({
      entries: z.array(entry).min(1, "没有要保存的内容").max(1_000),
      author: key.optional(),
    }),
    limit: LIMIT,
  },
  async ({ actor, body, params }) => {
    refuseOtherAuthor(actor, body.author);
    return saveDraft(actor, idOf(params), body.entries);
  },
);
