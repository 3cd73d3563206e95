import type { Edition } from "@/lib/template/vocabulary";
import { CARRIED_IN, CARRIED_OUT } from "../named-cells";
import { applicantsNamedIn, namesApplicants } from "./applicants";
import { courseOf, isOneChannel, isSubset, receivedBeforeObject, type Claim } from "./course";
import { CARRIED, OTHER_MATTER, SUFFIX } from "./phrases";
import type { Remark } from "./remarks";
import { resultsNamedIn } from "./results";

/** What a figure about applications claims of 表三; null where it claims nothing that can be held against it. */
export function claimOnApplications(remark: Remark, edition: Edition): Claim | null {
  const own = remark.subject === "applications";
  const carried = own || CARRY_WORD.test(remark.lead + remark.tail) ? carriedOver(remark) : null;
  if (carried) return carried;
  if (!own) return receivedBeforeObject(remark);
  return ofResult(remark, edition) ?? ofApplicant(remark, edition) ?? courseOf(remark);
}

const CARRY_WORD = new RegExp(`${CARRIED}|顺延|[下次翌]一?年`, "u");
const NEXT_YEAR = `(?:${CARRIED}|转|顺延|延|留待)(?:至|到|入)?(?:[下次翌]一?年|20\\d{2}年)`;
const TO_NEXT_YEAR = new RegExp(
  `${NEXT_YEAR}度?(?:继续)?(?:办理|答复|处理)?(?:的|申请|共|计|为|有|：)*$`,
  "u",
);
const TO_NEXT_YEAR_AFTER = new RegExp(
  `^[^，；]{0,12}${NEXT_YEAR}|^[^，；]{0,4}(?:尚|仍|正)在(?:依法)?(?:办理|处理)`,
  "u",
);
const PENDING = /(?:尚未办结|未办结|正在办理|在办)(?:的|申请|共|计|为|有|：)*$/u;
const FROM_LAST_YEAR = new RegExp(
  `(?:上一?年度?|去年|20\\d{2}年度?)[^，；]{0,6}(?:${CARRIED}|转入|接转|遗留)(?:至?本年度?|办理|的|依申请公开|政府|信息公开|申请)*${SUFFIX}`,
  "u",
);
const FROM_LAST_YEAR_AFTER = new RegExp(
  `^(?:申请)?(?:系|为|是|属)?(?:由)?(?:上一?年|去年)度?(?:的)?${CARRIED}`,
  "u",
);

function carriedOver({ lead, tail }: Remark): Claim | null {
  if (TO_NEXT_YEAR.test(lead) || TO_NEXT_YEAR_AFTER.test(tail) || PENDING.test(lead))
    return { topic: "handled", readings: [[CARRIED_OUT]] };
  if (FROM_LAST_YEAR.test(lead) || FROM_LAST_YEAR_AFTER.test(tail))
    return { topic: "carried-in", readings: [[CARRIED_IN]] };
  return null;
}

function ofResult({ lead }: Remark, edition: Edition): Claim | null {
  const cells = resultsNamedIn(lead, edition);
  const partly = namesApplicants(lead, edition) || isSubset(lead);
  return cells && !partly ? { topic: "handled", readings: [cells] } : null;
}

/** A column of 表三: new ones alone, with those carried in, or those handled. */
function ofApplicant({ lead, tail }: Remark, edition: Edition): Claim | null {
  const row = applicantsNamedIn(lead, edition);
  if (!row || OTHER_MATTER.test(tail) || isOneChannel(lead)) return null;
  const received = row("received:new");
  const readings = [received, [...received, ...row("received:carriedIn")], row("result:total")];
  return { topic: "received", readings };
}
