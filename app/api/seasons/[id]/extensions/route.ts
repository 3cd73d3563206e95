import { z } from "zod";
import { extendSeason } from "@/lib/commands/extend-season";
import { door } from "../../../door";
import { day, idOf, key, reasonOnRecord } from "../../../fields";

/** A date field left blank: the day stays as it is. */
const unchanged = z.literal("").transform(() => null);

const extension = z.strictObject({
  officeId: key,
  campaignDue: z.union([unchanged, day.nullable()], "请填写日期，如2026-01-31"),
  editUntil: z.union([unchanged, day.nullable()], "请填写日期，如2026-01-31"),
  grounds: reasonOnRecord,
});

export const POST = door({ policy: "administers", body: extension }, async ({ actor, body, params }) =>
  extendSeason(actor, idOf(params), body),
);
