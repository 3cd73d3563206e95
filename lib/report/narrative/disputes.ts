import type { CellId } from "@/lib/template/vocabulary";
import { REVIEW, SUIT_AFTER_REVIEW, SUIT_DIRECT, SUITS } from "../named-cells";
import { FIGURE_FIRST } from "./phrases";
import type { Remark, Subject } from "./remarks";

/** What a figure about 行政复议 or 行政诉讼 claims of 表四; `until` where a later word says 「均获维持」. */
export type DisputeClaim = {
  readonly cells: readonly CellId[];
  /** Every case was upheld, so these cells are 0: said this many characters after the figure. */
  readonly until?: number;
};

/** The sums of cells a figure about disputes should equal; [] where it claims nothing. */
export function claimsOnDisputes(remark: Remark): readonly DisputeClaim[] {
  const groups = groupsOf(remark.subject);
  if (!groups || !isOfDisclosure(remark)) return [];
  const outcome = outcomeOf(remark);
  if (outcome) return [{ cells: cellsOf(groups, [outcome]) }];
  const named = totalsIn(remark.lead, groups);
  const upheld = ALL_UPHELD.exec(remark.rest)?.[0].length;
  if (upheld === undefined || named.length === 0 || remark.figure.value === 0) return named;
  return [...named, { cells: cellsOf(groups, ["corrected", "other", "pending"]), until: upheld }];
}

/** Whether a sentence speaks of disclosure at all. */
export const ABOUT_DISCLOSURE = /信息公开|依申请公开|政务公开|公开申请|申请公开/u;

function groupsOf(subject: Subject | null): readonly string[] | null {
  return (subject && GROUPS[subject]) ?? null;
}

const GROUPS: Partial<Record<Subject, readonly string[]>> = {
  review: [REVIEW],
  suit: SUITS,
  "suit-direct": [SUIT_DIRECT],
  "suit-after-review": [SUIT_AFTER_REVIEW],
};

function cellsOf(groups: readonly string[], outcomes: readonly string[]): readonly CellId[] {
  return groups.flatMap((group) => outcomes.map((outcome) => `${group}:${outcome}`));
}

/** A 复议机关 also counts cases it decides: only those about its own disclosure belong to 表四. */
function isOfDisclosure({ sentence, lead, prose }: Remark): boolean {
  if (/审理|作为复议机关|代理|化解|行政复议工作|应诉工作/u.test(lead)) return false;
  return (
    ABOUT_DISCLOSURE.test(sentence) || (prose.part === "overview:onRequest" && !/办理|承办|受理/u.test(lead))
  );
}

const ENDING =
  "(?<how>(?:申请|案件|案|情况|事项|数量|总数|件数|量|数|发生|引发|共计|总计|合计|累计|共|计|为|是|达|有|：|均|各|了|的)*)$";
const BOTH = new RegExp(
  `复议(?:申请|案件)?(?:、|和|及|与|或者?|以及)(?:被)?(?:提起)?(?:行政)?(?:诉讼|应诉)${ENDING}`,
  "u",
);
const ONE = new RegExp(`(?:复议|诉讼|应诉|起诉)${ENDING}`, "u");

function totalsIn(lead: string, groups: readonly string[]): readonly DisputeClaim[] {
  const both = BOTH.exec(lead)?.groups;
  if (CLOSED_OTHERWISE.test(lead)) return [];
  if (!both) return ONE.test(lead) ? [{ cells: cellsOf(groups, ["total"]) }] : [];
  const review = cellsOf([REVIEW], ["total"]);
  const suits = cellsOf(SUITS, ["total"]);
  return /各|均/u.test(both.how ?? "")
    ? [{ cells: review }, { cells: suits }]
    : [{ cells: [...review, ...suits] }];
}

/** 「撤回复议申请1件」 is an outcome the form does not name. */
const CLOSED_OTHERWISE = /撤回|撤销|驳回|终止|不予受理|调解|和解/u;

const ALL_UPHELD = /^[^；]{0,20}(?:均|全部|都)(?:获|被|予以|为|结果为?)*(?:结果)?维持/u;

const OUTCOMES: readonly { readonly key: string; readonly before: RegExp; readonly after: RegExp }[] = [
  outcome("upheld", "(?:结果)?(?:被|予以|获|判决|决定)?维持(?:原.{0,8})?"),
  outcome("corrected", "(?:结果)?(?:被|予以)?(?:纠正|纠错)"),
  outcome("other", "其[他它]结果"),
  outcome("pending", "(?:尚未审结|未审结|(?:正在)?审理中|正在审理)"),
];

function outcome(key: string, words: string) {
  return {
    key,
    before: new RegExp(words + ENDING, "u"),
    after: new RegExp(`^(?:案件)?(?:为|是|已|的)?${words}`, "u"),
  };
}

/** 「结果维持72件」 or, the figure first, 「其中2件被纠正」. */
function outcomeOf({ lead, tail }: Remark): string | null {
  const first = FIGURE_FIRST.test(lead);
  return OUTCOMES.find(({ before, after }) => before.test(lead) || (first && after.test(tail)))?.key ?? null;
}
