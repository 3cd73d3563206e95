import { z } from "zod";
import { changeSeason } from "@/lib/commands/change-season";
import { door } from "../../door";
import { day, idOf, text, words } from "../../fields";
import { rulesOff } from "../rules-off";

const name = text(100);
const length = z.int("请填写整数").min(1, "至少1字").max(100_000, "不能超过100000字");

const settings = z.strictObject({
  opensOn: day.exactOptional(),
  campaignDue: day.exactOptional(),
  editUntil: day.nullable().exactOptional(),
  legalDue: day.exactOptional(),
  textLengths: z.record(name, length).exactOptional(),
  prompts: z.record(name, z.array(words(1, 1_000)).max(100, "条数过多")).exactOptional(),
  suffixes: z.record(name, text(200)).exactOptional(),
  rulesOff: rulesOff.exactOptional(),
  rekey: z.boolean().exactOptional(),
});

/** Only what is to change is sent. */
export const PATCH = door({ policy: "administers", body: settings }, async ({ actor, body, params }) =>
  changeSeason(actor, idOf(params), body),
);
