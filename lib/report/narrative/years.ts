import type { PartId } from "@/lib/template/vocabulary";
import { numberOf } from "./figures";
import { CARRIED } from "./phrases";

/**
 * What a year in a sentence is there for: the year reported, a year it is compared with, a year planned
 * for, the date of a document or event, or none of these: most likely left over from an older report.
 */
export type YearMention = {
  readonly year: number;
  readonly start: number;
  readonly end: number;
  readonly role: "reported" | "earlier" | "planned" | "reference" | "stray";
};

/** Every 「2023年」 or 「二〇二三年」 of a sentence with its role. */
export function yearsIn(sentence: string, reported: number, part: PartId | null): readonly YearMention[] {
  return [...sentence.matchAll(YEAR)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const year = yearOf(match[0]);
    const place = { sentence, start, end, part };
    return { year, start, end, role: year === reported ? "reported" : roleOf(year, reported, place) };
  });
}

/** Tells of any place in a sentence whether the words before it last spoke of another period than the report year. */
export function otherPeriodsIn(sentence: string, reported: number): (at: number) => boolean {
  const years = yearsIn(sentence, reported, null)
    .filter(({ role }) => role !== "reference")
    .map(({ start, role }) => ({ start, other: role === "earlier" || role === "planned" }));
  const periods = [
    ...years,
    ...[...sentence.matchAll(THIS_PERIOD)].map(({ index }) => ({ start: index, other: false })),
    ...[...sentence.matchAll(OTHER_PERIOD)].map(({ index }) => ({ start: index, other: true })),
  ].sort((a, b) => a.start - b.start);
  return (at) => periods.findLast(({ start }) => start < at)?.other ?? false;
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?=年)|二[〇零○][〇零○一二三四五六七八九]{2}(?=年)/gu;
const THIS_PERIOD = /本年度?|今年|本年内|年内|全年|截[至止]/gu;
const OTHER_PERIOD =
  /(?<![较比与同和])(?:上一?年度?|去年|往年|历年|前年)(?!度?[^，。；]{0,4}(?:结转|转结|转入|接转|未办结|遗留))|近[两二三四五\d]年|(?<!1[0-2]|[至\d])\d{1,2}月份|(?<!1)[-—~～至]\d{1,2}月(?!\d)|1[-—~～至](?!12)\d{1,2}月(?!\d)|季度|[上下]半年/gu;

type Place = {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly part: PartId | null;
};

function roleOf(year: number, reported: number, place: Place): YearMention["role"] {
  const before = place.sentence.slice(0, place.start);
  const after = place.sentence.slice(place.end + 1);
  if (isCited(before) || IN_RANGE.test(before) || DATED.test(after)) return "reference";
  if (CARRIED_TO.test(before) || CARRIED_FROM.test(after)) return "reference";
  if (SINCE.test(after)) return "earlier";
  if (year > reported) return future(year - reported, after, place);
  return isCompared(before, after) || mentions(place.sentence, reported) ? "earlier" : "stray";
}

function future(ahead: number, after: string, { sentence, part }: Place): YearMention["role"] {
  if (ahead > 1) return /规划|目标|纲要|前|底/u.test(sentence) ? "planned" : "stray";
  if (part === "improvements" || part === "problems" || PLANNED.test(sentence)) return "planned";
  return /^度?[1-4]月/u.test(after) ? "reference" : "stray";
}

/** Whether a place is inside 《》, quotation marks or a document number: somebody else's words. */
export function isCited(before: string): boolean {
  return [..."《“〔【"].some(
    (open, i) => before.lastIndexOf(open) > before.lastIndexOf([..."》”〕】"][i] ?? ""),
  );
}

const IN_RANGE = /(?:19|20)\d{2}年?(?:[-—–~～至到]|——)$/u;
const DATED =
  /^(?:度|\d{1,2}月(?:\d{1,2}日)?|底|初|末)?(?:[-—–~～至到](?:19|20)\d{2}年|新?(?:修订|修正|公布|颁布|施行|起施行|正式施行|印发|出台|版|成立|设立|组建|启用|上线|开通|建成|机构改革))/u;
const CARRIED_TO = new RegExp(`(?:${CARRIED}|转|顺延|延|留待)(?:至|到|入)?$`, "u");
const CARRIED_FROM = new RegExp(`^度?(?:未办结)?(?:${CARRIED}|转入|遗留)`, "u");
const SINCE = /^[^，；]{0,14}以来|^(?:度|\d{1,2}月(?:\d{1,2}日)?|底|初)?(?:起(?![至到止])|开始|至今)/u;
const PLANNED = /将|计划|下一步|下步|拟|预算|明年|目标|力争|继续|打算|新的一年|工作要点|谋划/u;

/** Set beside this year, or the year of a thing that comes late: a budget, an account, an assessment. */
function isCompared(before: string, after: string): boolean {
  if (/(?:现将|现公布|现就|特向社会公布)[^，；]*$/u.test(before)) return false;
  return /(?:[较比与同和跟]|相较|上一?年度?|去年)[（]?$/u.test(before) || LATE_COMING.test(after);
}

const LATE_COMING =
  /^度?(?:同期|相比|相较)|^[^，；]{0,14}(?:年报|年度报告|考核|考评|评估|测评|评议|评价|审计|预算|决算|通报|排名)/u;

function mentions(sentence: string, reported: number): boolean {
  return (
    /今年/u.test(sentence) || [...sentence.matchAll(YEAR)].some((match) => yearOf(match[0]) === reported)
  );
}

function yearOf(digits: string): number {
  return /^\d/u.test(digits) ? Number(digits) : numberOf(digits.replaceAll("○", "〇"));
}
