import type { CellId, Edition } from "@/lib/template/vocabulary";
import { disclosures, NORMATIVE_ROW, RULE_ROW } from "../named-cells";
import type { Remark } from "./remarks";

/** What a figure about 规章 or 规范性文件 claims of 表二: sums of cells that may be meant; [] where nothing. */
export function readingsOfDocuments(remark: Remark, edition: Edition): readonly (readonly CellId[])[] {
  if (remark.subject !== "normative" && remark.subject !== "rule") return [];
  const lead = remark.lead.replace(/《[^》]*》/gu, "").replace(/[、和及]?等(?=\S*$)/u, "");
  const deed = BY_PROXY.test(lead) ? undefined : deedIn(lead, remark.before);
  if (!deed) return [];
  const own = remark.subject === "rule" ? [RULE_ROW] : [NORMATIVE_ROW];
  const rows = TOGETHER.test(lead) ? [RULE_ROW, NORMATIVE_ROW] : own;
  return deed.columns
    .map((column) => disclosures(edition, rows, [column]))
    .filter((cells) => cells.length > 0);
}

/** The deed right before the document; 「制发规章1件，规范性文件3件」 names it only once. */
function deedIn(lead: string, before: string): (typeof DEEDS)[number] | undefined {
  const said = DEED.exec(lead)?.groups;
  const latest = NO_DEED.test(lead) ? [...before.matchAll(EVERY_DEED)].at(-1)?.[0] : said?.deed;
  const first = FIRST_OF_TWO.exec(said?.head ?? "")?.[0];
  return DEEDS.find(({ words }) => [latest, first].some((word) => word !== undefined && words.test(word)));
}

/** What is done with a document and the columns of either edition that count it; the deed named last decides. */
const DEEDS: readonly { readonly words: RegExp; readonly columns: readonly string[] }[] = [
  { words: /制定|制发|制订|印发|出台|颁布|新制作|新增|新发|发布/u, columns: ["issued", "made"] },
  { words: /废止/u, columns: ["repealed"] },
  { words: /有效/u, columns: ["inForce"] },
  { words: /公开/u, columns: ["disclosed", "publicTotal"] },
];

const ANY_DEED =
  "制定|制发|制订|印发|出台|颁布|新?制作|新增|新发|发布|废止|失效|有效|公开|清理|备案|审查|审核|解读|起草|修订|修改|报送|评估|归集|汇编|保留|上传|报备|梳理|合法性";
const DOCUMENT =
  "(?:本级|本机关|本单位|[省市区县镇乡街局办]|政府|人民政府|党政|办公室|行政|规章|规范性文件|文件|、|和|及|与|或)*";
const DEED = new RegExp(
  `^(?<head>.*)(?<deed>${ANY_DEED})(?:的|了|件数|数量|总数|各类|新)*${DOCUMENT}(?:共计|总计|合计|数量|件数|总数|的|共|总|计|为|有|是|：|本年度?)*$`,
  "u",
);
const TOGETHER = /规章(?:、|和|及|与|或)(?:行政)?规范性文件/u;
const BY_PROXY = /其中|[代拟以].{0,8}名义|代(?:区|县|市|镇)?政府|牵头|涉及|关于|分别/u;

/** 「制定并公开」 is issuing: the first of two joined deeds counts. */
const FIRST_OF_TWO = /(?:制定|制发|制订|印发|出台|颁布)(?=(?:并|、|和|及|或)(?:向社会|依法|主动)*$)/u;
const NO_DEED = /^[，、和及]+(?:行政)?(?:规章|规范性文件)(?:共|为|：)?$/u;
const EVERY_DEED = new RegExp(ANY_DEED, "gu");
