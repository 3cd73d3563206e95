import type { CellId, Edition } from "@/lib/template/vocabulary";
import { application, CARRIED_IN, CARRIED_OUT, HANDLED, NEW } from "../named-cells";
import type { Remark } from "./remarks";
import type { Statement, Topic } from "./statement";
import { applicantNames, resultNames } from "./words";

type Claim = Pick<Statement, "topic" | "readings">;

/** What a figure about applications claims of 表三; null where it claims nothing that can be held against it. */
export function claimOnApplications(remark: Remark, edition: Edition): Claim | null {
  const own = remark.subject === "applications";
  if (own || CARRY_WORD.test(remark.lead + remark.tail)) {
    const carried = carriedOver(remark);
    if (carried) return carried;
  }
  if (own) return ofResult(remark, edition) ?? ofApplicant(remark, edition) ?? ofCourse(remark);
  return receivedBefore(remark);
}

const SUFFIX =
  "(?:表|书)?(?:案件|事项|案|件|请求|业务|工作)?(?:办理(?:事项|件)?)?(?:的)?(?:数量|总数|总量|件数|量|数)?(?:共计|总计|合计|累计|共|总|计|为|是|达到?|有|：|了|的)*$";

const CARRY_WORD = /结转|顺延|[下次翌]一?年/u;
const FROM_LAST_YEAR = new RegExp(
  `(?:上一?年度?|去年|20\\d{2}年度?)[^，；]{0,6}(?:结转|转入|接转|遗留)(?:至?本年度?|办理|的|依申请公开|政府|信息公开|申请)*${SUFFIX}`,
  "u",
);
const TO_NEXT_YEAR =
  /(?:结转|转|顺延|延|留待)(?:至|到|入)?(?:[下次翌]一?年|20\d{2}年)度?(?:继续)?(?:办理|答复|处理)?(?:的|申请|共|计|为|有|：)*$/u;
const TO_NEXT_YEAR_AFTER =
  /^[^，；]{0,12}(?:结转|转|顺延|延|留待)(?:至|到|入)?(?:[下次翌]一?年|20\d{2}年)|^[^，；]{0,4}(?:尚|仍|正)在(?:依法)?(?:办理|处理)/u;
const PENDING = /(?:尚未办结|未办结|正在办理|在办)(?:的|申请|共|计|为|有|：)*$/u;

function carriedOver({ lead, tail }: Remark): Claim | null {
  if (TO_NEXT_YEAR.test(lead) || TO_NEXT_YEAR_AFTER.test(tail) || PENDING.test(lead))
    return { topic: "handled", readings: [[CARRIED_OUT]] };
  if (
    FROM_LAST_YEAR.test(lead) ||
    /^(?:申请)?(?:系|为|是|属)?(?:由)?(?:上一?年|去年)度?(?:的)?结转/u.test(tail)
  )
    return { topic: "carried-in", readings: [[CARRIED_IN]] };
  return null;
}

/** 「予以公开9件」, 「予以公开及部分公开258件」: the rows of 表三 by their own names. */
function ofResult({ lead }: Remark, edition: Edition): Claim | null {
  const names = resultNames(edition);
  const any = names.map(({ word }) => word).join("|");
  const ending = new RegExp(
    `(?<said>(?:${any})(?:(?:以及|及|和|与|、|或)(?:${any}))*)(?:的|政府|信息|公开|申请|情形|决定|答复|类)*${SUFFIX}`,
    "u",
  );
  const said = ending.exec(lead)?.groups?.said;
  if (said === undefined || hasApplicant(lead, edition) || SUBSET.test(lead)) return null;
  const cells = said
    .split(/以及|及|和|与|、|或/u)
    .flatMap((word) => names.find((name) => name.word === word)?.cells ?? []);
  return { topic: "handled", readings: [cells] };
}

/** 「自然人申请15件」: a column of 表三, new alone or with what was carried in. */
function ofApplicant({ lead, tail }: Remark, edition: Edition): Claim | null {
  const ending = new RegExp(
    `(?<who>${whoever(edition)})(?:提出|提交|递交|的|政府信息公开|信息公开|申请)*${SUFFIX}`,
    "u",
  );
  const who = ending.exec(lead)?.groups?.who;
  if (who === undefined || OTHER_MATTER.test(tail) || CHANNEL.test(lead)) return null;
  const columns = columnsOf(who, edition);
  const each = (row: string) => columns.map((column) => application(row, column));
  const received = each("received:new");
  return {
    topic: "received",
    readings: [received, [...received, ...each("received:carriedIn")], each("result:total")],
  };
}

/** Words for the columns that the form does not use. */
const ALIASES: Readonly<Record<string, string>> = { 公民: "自然人", 个人: "自然人" };
const LEGAL_PERSONS = "法人(?:或者?|和|及|与|、)?其[他它]组织";

function whoever(edition: Edition): string {
  return [LEGAL_PERSONS, ...applicantNames(edition).map(({ word }) => word), ...Object.keys(ALIASES)].join(
    "|",
  );
}

/** The column keys a word for applicants stands for. */
export function columnsOf(who: string, edition: Edition): readonly string[] {
  const word = ALIASES[who] ?? who;
  const names = applicantNames(edition);
  const found =
    names.find((name) => name.word === word) ??
    names.find(({ cells }) => cells.length > 1 && /^法人/u.test(word));
  return found?.cells ?? [];
}

function hasApplicant(lead: string, edition: Edition): boolean {
  return new RegExp(whoever(edition), "u").test(lead);
}

const RECEIVE = "(?<!不予|不再|未|未予)(?:收到|接收|接到|接受|接获|新收|收受|受理|收件)";
const HANDLE = "(?<!不予|不再|其[他它]|暂缓)(?:收办|办理|处理|承办|接办)";
const FINISH = "(?:办结|答复|回复|办复|办毕|(?:办理|处理)完[毕结])";
const DEED = `(?:${RECEIVE}|${FINISH}|${HANDLE})`;
const OBJECT =
  "(?:(?:政府|政务)?信息(?:依申请)?公开(?:类)?(?:的)?(?:申请|依申请)|依申请公开(?:的)?(?:政府|政务)?(?:信息)?(?:公开)?(?:的)?(?:申请|件)?|(?:要求)?公开(?:政府|政务)?信息的?申请|公开申请|申请公开(?:政府)?(?:信息)?|申请)";
const COURSE = new RegExp(
  `^(?<head>.*)(?<deed>${DEED})(?:了|到|的|过)?(?:(?<between>[^，；]{0,40}?)${OBJECT})?${SUFFIX}`,
  "u",
);
const BARE = new RegExp(
  `(?:(?:政府|政务)信息公开申请|(?<!政府)信息公开申请|依申请公开申请|公开申请)${SUFFIX}`,
  "u",
);

/** 「收到……申请12件」, 「办结12件」, 「受理并办结……17件」, 「12件均已答复」. */
function ofCourse(remark: Remark): Claim | null {
  const { lead, tail, sentence, enclosed } = remark;
  const course = COURSE.exec(lead)?.groups;
  if (SUBSET.test(lead) || byChannel(lead) || OTHER_MATTER.test(tail)) return null;
  if (!course) return finishedAfter(remark) ?? bare(remark);
  if (OTHER_MATTER.test(course.between ?? "") || new RegExp(DEED, "u").test(course.between ?? ""))
    return null;
  const deeds = [course.deed ?? "", precedingDeed(course.head ?? "")].filter(Boolean);
  const finished = deeds.every((deed) => new RegExp(`^${FINISH}$`, "u").test(deed));
  if (finished) return finish(lead, sentence);
  if (enclosed || /其中/u.test(lead)) return null;
  const received = deeds.every((deed) => new RegExp(`^(?:${RECEIVE})$`, "u").test(deed));
  return { topic: "received", readings: received ? asReceived(sentence) : ANY_STAGE };
}

const SUBSET =
  /涉及|关于|有关|针对|撤回|补正|延期|延长|逾期|超期|超时|转办|移送|转送|重复|首次|[同环]比|[多少增减](?:加|少|长)?$|类(?:的)?(?:申请)?$|领域|方面的?申请|(?:不予|不)受理|[一二三四]季度|最/u;
const CHANNEL =
  /当面|现场|信函|邮寄|快递|挂号|邮件|邮箱|网络|网上|网站|在线|线上|线下|互联网|平台|传真|窗口|电话|书面|来访|微信|信箱|口头|EMS|当场/u;
const ALL_CHANNELS = /(?<!公)共|总|合计|累计|等(?:多种|各种|不同)?(?:渠道|方式|形式|途径|平台)/u;
const OTHER_MATTER =
  /留言|信访|投诉|举报|复议|诉讼|许可|处罚|建议|提案|热线|工单|咨询|来信|费|通知书|补正|证/u;

function byChannel(lead: string): boolean {
  return CHANNEL.test(lead) && !ALL_CHANNELS.test(lead);
}

function precedingDeed(head: string): string {
  const joined = new RegExp(
    `(?<deed>${DEED})(?:了|和|并|及|与|、|且|，并)?(?:依法|按时|按期|全部|均|已|依规|予以)*$`,
    "u",
  );
  return joined.exec(head)?.groups?.deed ?? "";
}

const IN_TIME = /按时|按期|如期|限时|期限内/u;
const LATE = /延期|延长|逾期|超期|超时/u;
const ANY_STAGE: readonly (readonly CellId[])[] = [[NEW], [NEW, CARRIED_IN], [HANDLED]];

function finish(lead: string, sentence: string): Claim | null {
  if (IN_TIME.test(lead) && LATE.test(sentence)) return null;
  return { topic: "handled", readings: [[HANDLED]] };
}

/** New ones only, unless the sentence itself counts last year's in. */
function asReceived(sentence: string): readonly (readonly CellId[])[] {
  return /(?:上一?年|去年)度?[^。]{0,6}(?:结转|转入|遗留)|含[^，；]{0,6}结转/u.test(sentence)
    ? [[NEW], [NEW, CARRIED_IN]]
    : [[NEW]];
}

const FINISHED_AFTER = new RegExp(
  `^(?:申请)?(?:件)?(?:均|全部|都|已经?|按时|按期|依法|依规|及时|在?法定(?:期限|时限)内|予以|进行|作出)+(?:${FINISH})`,
  "u",
);

function finishedAfter({ lead, tail, sentence }: Remark): Claim | null {
  return /^(?:，|、|（)?(?:其中)?(?:，|：)?$/u.test(lead) && FINISHED_AFTER.test(tail)
    ? finish(tail, sentence)
    : null;
}

function bare({ lead, enclosed }: Remark): Claim | null {
  if (enclosed || /其中|[对有]$/u.test(lead) || !BARE.test(lead)) return null;
  return { topic: "received", readings: ANY_STAGE };
}

/** 「收到1份政府信息公开申请」 outside 依申请公开: the object after the figure says what is counted. */
function receivedBefore(remark: Remark): Claim | null {
  const { lead, tail, sentence } = remark;
  const named =
    /(?:信息公开|依申请公开|公开(?:政府)?信息|申请公开)[^，；]{0,12}(?:申请|件|请求)|依申请公开/u.test(tail);
  if (!named || /涉及|关于/u.test(tail) || OTHER_MATTER.test(tail) || byChannel(lead)) return null;
  const verb = new RegExp(`${RECEIVE}(?:了|到|过)?(?:共|共计|累计)?$`, "u").test(lead);
  return verb ? { topic: "received" satisfies Topic, readings: asReceived(sentence) } : null;
}
