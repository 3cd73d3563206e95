import { LONGEST_SUFFIX, labelledRows, type Suffixes } from "@/lib/template/suffixes";
import type { Edition } from "@/lib/template/vocabulary";
import { partsOf } from "@/lib/template/walk";
import { printDate } from "./dates";
import type { Extension, SeasonDays } from "./deadlines";
import type { Issue } from "./refusal";
import { RULES } from "./rule-list";
import { ENFORCED_RULES } from "./waivers";

/** What an administrator sets for a year; days as 2026-01-31. */
export type SeasonSettings = Pick<SeasonDays, "campaignDue" | "editUntil" | "legalDue"> & {
  /** The first day on which a report can be begun. */
  readonly opensOn: string;
  /** 篇幅 in characters, by section or part. */
  readonly textLengths: Readonly<Record<string, number>>;
  /** What is to be said, by part. */
  readonly prompts: Readonly<Record<string, readonly string[]>>;
  readonly suffixes: Suffixes;
  /** Ids of rules that do not count. */
  readonly rulesOff: readonly string[];
  /** 复核录入 is asked for before submission. */
  readonly rekey: boolean;
};

/** The longest sentence a prompt may be, and how many a part may have. */
export const LONGEST_PROMPT = 200;
export const MOST_PROMPTS = 10;

/** Where a setting of one part, section or row is wrong: its field. */
export function settingField(setting: keyof SeasonSettings, key: string): string {
  return `${setting}/${key}`;
}

/** The days of a year in the wrong order, at the field that is to be changed. */
export function dayFaults(
  year: number,
  { opensOn, campaignDue, editUntil, legalDue }: Omit<SeasonDays, "opensAt"> & { readonly opensOn: string },
): readonly Issue[] {
  const end = `${year}-12-31`;
  return [
    { wrong: campaignDue <= end, at: "campaignDue", message: "报送截止日期应当在报告年度结束以后" },
    { wrong: legalDue <= end, at: "legalDue", message: "法定公布期限应当在报告年度结束以后" },
    { wrong: campaignDue > legalDue, at: "campaignDue", message: "报送截止日期不能晚于法定公布期限" },
    { wrong: opensOn > campaignDue, at: "opensOn", message: "填报开始日期不能晚于报送截止日期" },
    {
      wrong: editUntil !== null && editUntil < campaignDue,
      at: "editUntil",
      message: "编辑截止日期不能早于报送截止日期",
    },
  ].flatMap(({ wrong, ...issue }) => (wrong ? [issue] : []));
}

/** What an edition has no place for, or the database would not let be switched off. */
export function wordFaults(edition: Edition, settings: Omit<SeasonSettings, keyof Days>): readonly Issue[] {
  const parts = partsOf(edition).map(({ id }) => id as string);
  const sections = edition.sections.map(({ id }) => id as string);
  return [
    ...strangers("textLengths", settings, [...parts, ...sections]),
    ...strangers("prompts", settings, parts),
    ...promptFaults(settings.prompts),
    ...strangers(
      "suffixes",
      settings,
      labelledRows(edition).map(({ path }) => path),
    ),
    ...suffixFaults(settings.suffixes),
    ...ruleFaults(settings.rulesOff),
  ];
}

/** Days of an extension that give nothing, or more than the region can give. */
export function extensionFaults(season: SeasonDays, extension: Extension, today: string): readonly Issue[] {
  const { campaignDue, editUntil } = extension;
  const moved = campaignDue > season.campaignDue || (editUntil ?? "") > (season.editUntil ?? "9999");
  return [
    {
      wrong: campaignDue < season.campaignDue,
      at: "campaignDue",
      message: `不能早于本年度的报送截止日期${printDate(season.campaignDue)}`,
    },
    {
      wrong: campaignDue > season.legalDue,
      at: "campaignDue",
      message: `法定公布期限${printDate(season.legalDue)}不能由本区延长；逾期仍需报送的，只延长编辑截止日期`,
    },
    {
      wrong: editUntil !== null && season.editUntil === null,
      at: "editUntil",
      message: "本年度没有设置编辑截止日期，不需要延长",
    },
    {
      wrong: editUntil !== null && editUntil < campaignDue,
      at: "editUntil",
      message: "编辑截止日期不能早于报送截止日期",
    },
    { wrong: !moved, at: "campaignDue", message: "两个日期至少有一个应当晚于本年度的规定" },
    {
      wrong: moved && (editUntil ?? campaignDue) < today,
      at: editUntil === null ? "campaignDue" : "editUntil",
      message: "延长到的日期不能早于今天",
    },
  ].flatMap(({ wrong, ...issue }) => (wrong ? [issue] : []));
}

type Days = Pick<SeasonSettings, "opensOn" | "campaignDue" | "editUntil" | "legalDue" | "rekey">;

type Keyed = Pick<SeasonSettings, "textLengths" | "prompts" | "suffixes">;

function strangers(setting: keyof Keyed, settings: Keyed, known: readonly string[]): readonly Issue[] {
  return Object.keys(settings[setting])
    .filter((key) => !known.includes(key))
    .map((key) => ({ at: settingField(setting, key), message: "本年度的格式没有这一项" }));
}

function promptFaults(prompts: SeasonSettings["prompts"]): readonly Issue[] {
  return Object.entries(prompts).flatMap(([part, lines]) => {
    const at = settingField("prompts", part);
    if (lines.length > MOST_PROMPTS) return [{ at, message: `不能超过${MOST_PROMPTS}条` }];
    return lines.some((line) => line.length > LONGEST_PROMPT)
      ? [{ at, message: `每条不能超过${LONGEST_PROMPT}字` }]
      : [];
  });
}

function suffixFaults(suffixes: Suffixes): readonly Issue[] {
  return Object.entries(suffixes).flatMap(([path, suffix]) =>
    [...suffix].length > LONGEST_SUFFIX || /\s/u.test(suffix) || suffix === ""
      ? [{ at: settingField("suffixes", path), message: `后缀不超过${LONGEST_SUFFIX}字，不能含空格和换行` }]
      : [],
  );
}

function ruleFaults(rulesOff: readonly string[]): readonly Issue[] {
  return rulesOff.flatMap((id) => {
    const rule = RULES.find((each) => each.id === id);
    if (!rule) return [{ at: "rulesOff", message: `没有“${id}”这项规则` }];
    return ENFORCED_RULES.includes(id)
      ? [{ at: "rulesOff", message: `“${rule.title}”由数据库保证，不能停用` }]
      : [];
  });
}
