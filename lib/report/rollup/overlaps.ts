import type { Values } from "@/lib/template/equations";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";
import { nameOf } from "../amounts";
import type { Office, OfficeType } from "../filing";
import { disclosures, NORMATIVE_ROW, RULE_ROW, SUIT_AFTER_REVIEW } from "../named-cells";

/** A report that is counted, with at least the figures an overlap can lie in. */
export type Counted = { readonly office: Office; readonly values: Values };

/** Something two of the counted reports may both hold: a hint, nothing is taken off. */
export type Overlap = {
  readonly rule: "T4-JOINT" | "T2-ONCE";
  readonly cell: CellId;
  readonly message: string;
};

/** Where one thing may have been counted twice: suits against 复议机关 and agency, papers of government and 办公室. */
export function overlapsOf(edition: Edition, counted: readonly Counted[]): readonly Overlap[] {
  return [...jointSuits(edition, counted), ...papersTwice(edition, counted)];
}

/** The cells `overlapsOf` looks at. */
export function overlapCells(edition: Edition): readonly CellId[] {
  return [...suitCells(edition), ...paperCells(edition)];
}

const REVIEW_BODIES: readonly OfficeType[] = ["county-government", "government-office", "region"];

/** Since 2024 the government alone reviews, and its 司法行政部门 does the work. Source: 行政复议法第四条. */
function mayReview({ type, fullName }: Office): boolean {
  return REVIEW_BODIES.includes(type) || /司法局$/u.test(fullName);
}

function jointSuits(edition: Edition, counted: readonly Counted[]): readonly Overlap[] {
  return suitCells(edition).flatMap((cell): readonly Overlap[] => {
    const having = counted.filter(({ values }) => (values[cell] ?? 0) > 0);
    const reviewers = having.filter(({ office }) => mayReview(office));
    const agencies = having.filter(({ office }) => !mayReview(office));
    if (reviewers.length === 0 || agencies.length === 0) return [];
    return [
      {
        rule: "T4-JOINT",
        cell,
        message: `${nameOf(edition, cell)}：${told(reviewers, cell)}，${told(agencies, cell)}。同一案件中复议机关只是共同被告的，只由原行为机关计算，请核对是否重复计入。`,
      },
    ];
  });
}

function papersTwice(edition: Edition, counted: readonly Counted[]): readonly Overlap[] {
  return paperCells(edition).flatMap((cell): readonly Overlap[] => {
    const having = (type: OfficeType) =>
      counted.filter(({ office, values }) => office.type === type && (values[cell] ?? 0) > 0);
    const [governments, offices] = [having("county-government"), having("government-office")];
    if (governments.length === 0 || offices.length === 0) return [];
    return [
      {
        rule: "T2-ONCE",
        cell,
        message: `${nameOf(edition, cell)}：${told(governments, cell)}，${told(offices, cell)}。以政府和政府办公室名义的文件由办公室的报告计一次，请核对是否重复计入。`,
      },
    ];
  });
}

function told(having: readonly Counted[], cell: CellId): string {
  return having.map(({ office, values }) => `${office.shortName}${values[cell] ?? 0}件`).join("、");
}

/** Outcomes, not their sum: one suit is told of once. */
function suitCells(edition: Edition): readonly CellId[] {
  return cellsOf(edition).flatMap(({ id, total }) =>
    id.startsWith(`${SUIT_AFTER_REVIEW}:`) && !total ? [id] : [],
  );
}

function paperCells(edition: Edition): readonly CellId[] {
  return disclosures(edition, [RULE_ROW, NORMATIVE_ROW], ["issued", "made"]);
}
