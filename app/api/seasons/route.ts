import { z } from "zod";
import { openSeason } from "@/lib/commands/open-season";
import { door } from "../door";
import { day } from "../fields";

const season = z.strictObject({
  year: z.int("请填写年度，如2025").min(2000, "请填写年度，如2025").max(2100, "请填写年度，如2025"),
  // Left blank, the year opens at once.
  opensOn: z.union([z.literal("").transform(() => undefined), day], "请填写日期，如2026-01-31").optional(),
  campaignDue: day,
  legalDue: day,
});

export const POST = door({ policy: "administers", body: season }, async ({ actor, body }) =>
  openSeason(actor, body),
);
