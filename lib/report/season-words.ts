import { z } from "zod";
import { printDate } from "./dates";
import { RULES } from "./rule-list";
import type { SeasonSettings } from "./season-settings";

/** What each setting of a season is called. */
export const SETTING_NAMES: Readonly<Record<keyof SeasonSettings, string>> = {
  opensOn: "填报开始",
  campaignDue: "报送截止",
  editUntil: "编辑截止",
  legalDue: "法定公布期限",
  textLengths: "篇幅",
  prompts: "本年度要求写明的内容",
  suffixes: "表内标注",
  rulesOff: "停用的规则",
  rekey: "复核录入",
};

/** The kinds of events the record of a season tells of; what is done within it day by day is not among them. */
export const SEASON_EVENTS = ["open", "change", "extend"] as const;

/** What the record of a season says, one line a change: 报送截止：2026年1月15日 改为 2026年1月20日. */
export function tellSeasonEvent(kind: string, detail: unknown): readonly string[] {
  if (kind === "change") return changed.parse(detail).changed.map(tellChange);
  if (kind === "extend") return [`为${extended.parse(detail).office}办理延期`];
  return ["建立填报年度"];
}

type Pair = { readonly setting: string; readonly from: unknown; readonly to: unknown };

function tellChange({ setting, from, to }: Pair): string {
  const name = isSetting(setting) ? SETTING_NAMES[setting] : setting;
  if (setting === "rulesOff") return tellRules(rules.parse(from), rules.parse(to));
  const [was, is] = [printed(from), printed(to)];
  return was === null || is === null ? `修改了${name}` : `${name}：${was} 改为 ${is}`;
}

function tellRules(before: readonly string[], after: readonly string[]): string {
  const off = after.filter((id) => !before.includes(id)).map((id) => `停用“${titleOf(id)}”`);
  const on = before.filter((id) => !after.includes(id)).map((id) => `恢复“${titleOf(id)}”`);
  return [...off, ...on].join("，");
}

/** A rule as the public list names it; one that is gone by its id. */
function titleOf(id: string): string {
  return RULES.find((rule) => rule.id === id)?.title ?? id;
}

/** A day, none, or a switch; null where there is no short word for it. */
function printed(value: unknown): string | null {
  if (value === null) return "不设";
  if (typeof value === "boolean") return value ? "启用" : "不启用";
  return typeof value === "string" ? printDate(value) : null;
}

function isSetting(text: string): text is keyof SeasonSettings {
  return Object.hasOwn(SETTING_NAMES, text);
}

const rules = z.array(z.string());
const extended = z.looseObject({ office: z.string().default("一个单位") });
const changed = z.looseObject({
  changed: z
    .record(z.string(), z.object({ from: z.unknown(), to: z.unknown() }))
    .default({})
    .transform((pairs) => Object.entries(pairs).map(([setting, pair]): Pair => ({ setting, ...pair }))),
});
