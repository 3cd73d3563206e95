import type { CellId } from "@/lib/template/vocabulary";
import { CARRIED_IN, HANDLED, NEW } from "../named-cells";
import { APPLICATION, CARRIED, FIGURE_FIRST, FINISH, HANDLE, OTHER_MATTER, RECEIVE, SUFFIX } from "./phrases";
import type { Remark } from "./remarks";
import type { Statement } from "./statement";

export type Claim = Pick<Statement, "topic" | "readings">;

/** 「收到……申请12件」, 「办结12件」, 「受理并办结……17件」, 「12件均已答复」: how far the applications have come. */
export function courseOf(remark: Remark): Claim | null {
  const { lead, tail, sentence, enclosed } = remark;
  if (isSubset(lead) || isOneChannel(lead) || OTHER_MATTER.test(tail)) return null;
  const course = COURSE.exec(lead)?.groups;
  if (!course) return finishedAfter(remark) ?? withoutVerb(remark);
  const between = course.between ?? "";
  if (OTHER_MATTER.test(between) || ANY_DEED.test(between)) return null;
  const deeds = [course.deed ?? "", JOINED_DEED.exec(course.head ?? "")?.groups?.deed ?? ""].filter(Boolean);
  if (deeds.every((deed) => ONLY_FINISH.test(deed))) return finished(lead, sentence);
  if (enclosed || /其中/u.test(lead)) return null;
  const received = deeds.every((deed) => ONLY_RECEIVE.test(deed));
  return { topic: "received", readings: received ? receivedIn(sentence) : ANY_STAGE };
}

/** 「收到1份政府信息公开申请」 wherever it stands: the object after the figure says what is counted. */
export function receivedBeforeObject({ lead, tail, sentence }: Remark): Claim | null {
  const other = /涉及|关于/u.test(tail) || OTHER_MATTER.test(tail) || isOneChannel(lead);
  if (other || !OBJECT_AFTER.test(tail) || !RECEIVED_BEFORE.test(lead)) return null;
  return { topic: "received", readings: receivedIn(sentence) };
}

/** One channel's share, unless the sentence adds all channels up. */
export function isOneChannel(lead: string): boolean {
  return CHANNEL.test(lead) && !ALL_CHANNELS.test(lead);
}

/** Whether a text names any way by which applications come. */
export function namesChannels(text: string): boolean {
  return CHANNEL.test(text);
}

/** Only some of the applications, or a change against another year: said right before the figure. */
export function isSubset(lead: string): boolean {
  return SUBSET.test(lead.slice(lead.lastIndexOf("，") + 1));
}

const SUBSET =
  /涉及|关于|有关|针对|实际|有效|无效|撤回|补正|延期|延长|逾期|超期|超时|转办|移送|转送|重复|首次|[同环]比|[多少增减](?:加|少|长)?$|类(?:的)?(?:申请)?$|领域|方面的?申请|(?:不予|不)受理|[一二三四]季度|最/u;

const CHANNEL =
  /当面|现场|信函|邮寄|快递|挂号|邮件|邮箱|网络|网上|网站|在线|线上|线下|互联网|平台|传真|窗口|电话|书面|来访|微信|信箱|口头|EMS|当场/u;
const ALL_CHANNELS = /(?<!公)共|总|合计|累计|等(?:多种|各种|不同)?(?:渠道|方式|形式|途径|平台)/u;

const DEED = `(?:${RECEIVE}|${FINISH}|${HANDLE})`;
const ANY_DEED = new RegExp(DEED, "u");
const ONLY_RECEIVE = new RegExp(`^${RECEIVE}$`, "u");
const ONLY_FINISH = new RegExp(`^${FINISH}$`, "u");
const COURSE = new RegExp(
  `^(?<head>.*)(?<deed>${DEED})(?:了|到|的|过)?(?:(?<between>[^，；]{0,40}?)${APPLICATION})?${SUFFIX}`,
  "u",
);
const JOINED_DEED = new RegExp(
  `(?<deed>${DEED})(?:了|和|并|及|与|、|且|，并)?(?:依法|按时|按期|全部|均|已|依规|予以)*$`,
  "u",
);

/** New ones; then new and carried in; then handled: 「办理」 and 「受理并办结」 may mean any of them. */
const ANY_STAGE: readonly (readonly CellId[])[] = [[NEW], [NEW, CARRIED_IN], [HANDLED]];

/** New ones only, unless the sentence itself counts last year's in. */
function receivedIn(sentence: string): readonly (readonly CellId[])[] {
  return WITH_CARRIED.test(sentence) ? [[NEW], [NEW, CARRIED_IN]] : [[NEW]];
}

const WITH_CARRIED = new RegExp(
  `(?:上一?年|去年)度?[^。]{0,6}(?:${CARRIED}|转入|遗留)|含[^，；]{0,6}${CARRIED}`,
  "u",
);

function finished(words: string, sentence: string): Claim | null {
  const onlyInTime = /按时|按期|如期|限时|期限内/u.test(words) && /延期|延长|逾期|超期|超时/u.test(sentence);
  return onlyInTime ? null : { topic: "handled", readings: [[HANDLED]] };
}

const FINISHED_AFTER = new RegExp(
  `^(?:申请)?(?:件)?(?:均|全部|都|已经?|按时|按期|依法|依规|及时|在?法定(?:期限|时限)内|予以|进行|作出)+${FINISH}`,
  "u",
);

function finishedAfter({ lead, tail, sentence }: Remark): Claim | null {
  return FIGURE_FIRST.test(lead) && FINISHED_AFTER.test(tail) ? finished(tail, sentence) : null;
}

const NAMED_ALONE = new RegExp(`(?:(?:政府|政务)?信息公开申请|依申请公开申请|公开申请)${SUFFIX}`, "u");

function withoutVerb({ lead, enclosed }: Remark): Claim | null {
  if (enclosed || /其中|[对有]$/u.test(lead) || !NAMED_ALONE.test(lead)) return null;
  return { topic: "received", readings: ANY_STAGE };
}

const OBJECT_AFTER =
  /(?:信息公开|依申请公开|公开(?:政府)?信息|申请公开)[^，；]{0,12}(?:申请|件|请求)|依申请公开/u;
const RECEIVED_BEFORE = new RegExp(`${RECEIVE}(?:了|到|过)?(?:共|共计|累计)?$`, "u");
