import { dayOf } from "@/lib/report/dates";
import type { SeasonSettings } from "@/lib/report/season-settings";
import { daysOf } from "./season-days";
import { promptsOf, suffixesOf } from "./season-words";
import { textLengthsOf } from "./text-lengths";

type SeasonRow = Parameters<typeof daysOf>[0] & {
  readonly textLengths: unknown;
  readonly prompts: unknown;
  readonly labelSuffixes: unknown;
  readonly rulesOff: readonly string[];
  readonly rekey: boolean;
};

/** What is set for a season, as it is kept. */
export function settingsOf(season: SeasonRow): SeasonSettings {
  const { campaignDue, editUntil, legalDue } = daysOf(season);
  return {
    opensOn: dayOf(season.opensAt),
    campaignDue,
    editUntil,
    legalDue,
    textLengths: textLengthsOf(season.textLengths),
    prompts: promptsOf(season.prompts),
    suffixes: suffixesOf(season.labelSuffixes),
    rulesOff: season.rulesOff,
    rekey: season.rekey,
  };
}
