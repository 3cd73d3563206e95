import type { CellId, Edition } from "@/lib/template/vocabulary";
import type { Filing } from "../filing";
import { disclosures, NEW, NORMATIVE_ROW, REVIEW, RULE_ROW, SUITS } from "../named-cells";
import { organisationsAlone } from "./applicants";
import { ABOUT_DISCLOSURE } from "./disputes";
import { figuresIn } from "./figures";
import { quote, sentencesOf, type Prose } from "./prose";
import { scopeOf } from "./scope";
import type { Statement, Topic } from "./statement";
import { otherPeriodsIn } from "./years";

/** Claims of nothing without a figure: 「未收到……申请」, 「没有发生……行政复议」, 「未制定规范性文件」. */
export function nothingStatedIn(prose: Prose, edition: Edition, filing: Filing): readonly Statement[] {
  return sentencesOf(prose).flatMap(({ text, start }) => {
    const isOfAnotherYear = otherPeriodsIn(text, filing.year);
    const about = ABOUT_DISCLOSURE.test(text) || prose.part === "overview:onRequest";
    return [...text.matchAll(CLAUSE)].flatMap(({ 0: clause, index }) => {
      const end = index + clause.length;
      if (figuresIn(clause).length > 0 || isOfAnotherYear(end)) return [];
      return claimsOf(clause, edition, about).map(({ topic, cells, from }) => ({
        topic,
        quote: quote(prose, start + index + from, start + end),
        numeral: null,
        partLabel: prose.label,
        stated: 0,
        inWords: true,
        readings: [cells],
        scope: scopeOf(text.slice(0, end), filing.office.type),
      }));
    });
  });
}

const CLAUSE = /[^，；]+/gu;

type Nothing = {
  readonly topic: Topic;
  readonly cells: readonly CellId[];
  /** Where in the clause it begins to be said. */
  readonly from: number;
};

function claimsOf(clause: string, edition: Edition, about: boolean): readonly Nothing[] {
  const none = NONE.exec(clause) ?? ZERO.exec(clause);
  if (!none || HEDGED.test(clause)) return [];
  const from = none.index;
  if (about && DISPUTE.test(clause) && !LOST.test(clause))
    return disputes(clause).map((cells) => ({ topic: "disputes", cells, from }));
  if (DISPUTE.test(clause) || OTHER_MATTER.test(clause)) return [];
  const documents = documentsIn(clause, edition);
  if (documents.length > 0) return [{ topic: "normative", cells: documents, from }];
  return APPLICATION.test(clause)
    ? [{ topic: "received", cells: organisationsAlone(clause, edition)?.("received:new") ?? [NEW], from }]
    : [];
}

const NONE =
  /(?:尚|暂|均|从|并)?未(?:因[^，；]{0,24}被|曾|有|被|发生|出现|产生)?(?:申请|提起|收到|接到|接收|受理|接受|收悉|发生|出现|产生|引发|办理|制定|制发|出台|印发|发布|有)|没有(?:人|公民|任何|收到|接到|受理|发生|出现|产生|引发|制定|制发|出台|因|群众|单位)?|(?<![有全])无(?![法障偿误效需须论关条正理]|正当)|不存在/u;
const ZERO =
  /(?:申请|公开|复议|诉讼)(?:案件|件|事项|数量?|情况|工作)?(?:均)?(?:为零|零发生|是零)|零(?:申请|复议|诉讼)/u;

/** 「其他」, a doubt, or the absence of something that went wrong says nothing about how many there were. */
const HEDGED =
  /其[他它](?!组织)|除[^，]{0,20}外|结转|转结|不予|逾期|超期|超时|延期|积压|遗漏|投诉率|收费|收取|费用|异议|纠纷|不满|撤回|违规|泄密|失误|差错|问题/u;
const OTHER_MATTER = /信访|留言|许可|处罚|建议|提案|热线|工单|咨询|来信|来访/u;
const DISPUTE = /复议|诉讼|应诉/u;
const LOST = /败诉|纠错|纠正|撤销|确认违法|责令/u;

function disputes(clause: string): readonly (readonly CellId[])[] {
  const review = /复议/u.test(clause) ? [[`${REVIEW}:total`]] : [];
  const suits = /诉讼|应诉/u.test(clause) ? [SUITS.map((group) => `${group}:total`)] : [];
  return [...review, ...suits];
}

function documentsIn(clause: string, edition: Edition): readonly CellId[] {
  if (!NO_DOCUMENT.test(clause)) return [];
  const columns = COLUMNS.flatMap(({ deed: word, keys }) => (word.test(clause) ? keys : []));
  const rows = [
    ...(/规章(?!制度)/u.test(clause) ? [RULE_ROW] : []),
    ...(/规范性文件/u.test(clause) ? [NORMATIVE_ROW] : []),
  ];
  return disclosures(edition, rows, columns.length > 0 ? columns : ["issued", "made"]);
}

const NO_DOCUMENT =
  /(?:未|没有)(?:新|再)?(?:制定|制发|出台|印发|发布|废止)[^，]{0,14}(?:规章(?!制度)|规范性文件)(?:的?(?:情况|情形))?$|(?:无|没有)(?:任何|新的?|本级|行政|现行有效的?|规章|、|和|及|与)*(?:规章(?!制度)|规范性文件)(?:、|和|及|的|新?制定|制发|废止|情况|情形)*$/u;

/** What is said not to have been done with documents; 「无规范性文件」 alone means none was issued. */
const COLUMNS: readonly { readonly deed: RegExp; readonly keys: readonly string[] }[] = [
  { deed: /制定|制发|制订|出台|印发|发布/u, keys: ["issued", "made"] },
  { deed: /废止/u, keys: ["repealed"] },
  { deed: /有效/u, keys: ["inForce"] },
];

const APPLICATION =
  /(?:信息|政务)公开(?:的)?(?:申请|请求|件|事项|案件)|(?:信息|政务)公开[^，]{0,14}(?:申请|请求)|依申请(?!人)|公开(?:政府)?信息的?(?:申请|请求)|申请公开|公开申请|申请要求公开|申请$|零申请/u;
