import canonicalize from "canonicalize";
import type { CellId, Edition, PartId } from "@/lib/template/vocabulary";
import { publicNumber } from "@/lib/template/quantity";
import type { Suffixes } from "@/lib/template/suffixes";
import { cellsOf, partsOf } from "@/lib/template/walk";
import type { Filing, Office } from "./filing";
import type { Opening } from "./opening";

/**
 * What is hashed, approved and published: nothing that changes without the report changing.
 * `values` are as given out: 件 and 项 as integers, money in 万元, blank as null (archive only).
 */
export type Content = {
  readonly format: "gior/1";
  readonly title: string;
  readonly office: { readonly name: string; readonly type: Office["type"] };
  readonly year: number;
  readonly edition: string;
  readonly values: Readonly<Record<CellId, number | null>>;
  readonly sections: Readonly<Partial<Record<PartId, string>>>;
  /** Printed with the report: the finding's key, its rule, sentence and the clerk's explanation. */
  readonly explanations: readonly Explained[];
  /** Figures of the year before by the office's own word; absent where its report is in the system. */
  readonly opening?: PublishedOpening;
  /** What the region has added to labels of rows; absent where nothing. */
  readonly suffixes?: Suffixes;
};

export type PublishedOpening = {
  readonly year: number;
  readonly values: Readonly<Record<CellId, number>>;
  readonly source: string | null;
};

export type Explained = {
  readonly key: string;
  readonly rule: string;
  readonly message: string;
  readonly explanation: string;
};

/** Puts a filing into its published form, cells in the order of print, empty parts left out. */
export function contentOf(
  edition: Edition,
  filing: Pick<Filing, "office" | "year" | "values" | "texts" | "opening">,
  explanations: readonly Explained[],
  suffixes: Suffixes = {},
): Content {
  return {
    format: "gior/1",
    title: titleOf(filing.office.fullName, filing.year),
    office: { name: filing.office.fullName, type: filing.office.type },
    year: filing.year,
    edition: edition.id,
    values: Object.fromEntries(
      cellsOf(edition).map(({ id, quantity }) => [id, publicNumber(filing.values[id] ?? null, quantity)]),
    ),
    sections: Object.fromEntries(
      partsOf(edition).flatMap(({ id }) => {
        const text = filing.texts[id]?.trim();
        return text ? [[id, text]] : [];
      }),
    ),
    explanations,
    ...(filing.opening && { opening: published(filing.opening) }),
    ...(Object.keys(suffixes).length > 0 && { suffixes }),
  };
}

function published({ year, edition, values, source }: Opening): PublishedOpening {
  const given = cellsOf(edition).flatMap(({ id, quantity }): readonly (readonly [CellId, number])[] => {
    const value = publicNumber(values[id] ?? null, quantity);
    return value === null ? [] : [[id, value]];
  });
  return { year, values: Object.fromEntries(given), source };
}

/** The bytes that are hashed: RFC 8785 JSON, keys sorted, UTF-8. */
export function canonicalJson(content: Content): string {
  const text = canonicalize(content);
  if (text === undefined) throw new TypeError("content is not JSON");
  return text;
}

/** 「{全称}{年}年政府信息公开工作年度报告」: generated, never typed. */
export function titleOf(fullName: string, year: number): string {
  return `${fullName}${year}年政府信息公开工作年度报告`;
}
