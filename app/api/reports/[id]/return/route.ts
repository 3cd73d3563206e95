import { z } from "zod";
import { returnReport } from "@/lib/commands/return-report";
import { door } from "../../../door";
import { day, idOf, reasonOnRecord, sha256, text, words } from "../../../fields";

const offset = z.int().min(0).max(1_000_000);

const remark = z.strictObject({
  place: text(400).min(1),
  words: words(2, 1_000),
  span: z.strictObject({ start: offset, end: offset, text: text(2_000).min(1) }).nullable(),
});

const verdict = z.strictObject({
  reason: words(5, 2_000),
  contentSha256: sha256,
  overrideReason: reasonOnRecord.optional(),
  dueOn: day.optional(),
  remarks: z.array(remark).max(100, "一次退回最多100条意见").optional(),
});

/** A hundred remarks at their longest, with the words they quote. */
const LIMIT = 2 * 1024 * 1024;

export const POST = door(
  { policy: "signed-in", body: verdict, limit: LIMIT },
  async ({ actor, body, params }) => returnReport(actor, idOf(params), body),
);
