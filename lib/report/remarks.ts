import type { CellId, Edition, PartId } from "@/lib/template/vocabulary";
import { cellOf, partsOf } from "@/lib/template/walk";
import { nameOf } from "./amounts";
import type { Content } from "./content";
import { textKey } from "./entries";
import type { Finding } from "./finding";

/** Words of the prose a remark is about: where they stand in the content read (UTF-16 offsets). */
export type RemarkSpan = { readonly start: number; readonly end: number; readonly text: string };

/** 意见: what a reviewer says, and where: a cell id, `finding:<key>` or `text:<part>`. */
export type NewRemark = {
  readonly place: string;
  readonly words: string;
  readonly span: RemarkSpan | null;
};

/** What a place of a remark means in an edition. */
export type RemarkPlace =
  | { readonly kind: "cell"; readonly cell: CellId }
  | { readonly kind: "finding"; readonly key: string }
  | { readonly kind: "text"; readonly part: PartId };

/** What a reviewer has before him. */
export type Read = {
  readonly edition: Edition;
  readonly sections: Content["sections"];
  readonly findings: readonly Pick<Finding, "key" | "message">[];
};

/** The place of a finding among the places of remarks. */
export function findingPlace(key: string): string {
  return `${FINDING}${key}`;
}

/** Reads a place; null for what an edition does not have. A finding may be anything: a judgement knows. */
export function readPlace(edition: Edition, place: string): RemarkPlace | null {
  if (cellOf(edition, place)) return { kind: "cell", cell: place };
  if (place.startsWith(FINDING) && place !== FINDING)
    return { kind: "finding", key: place.slice(FINDING.length) };
  const part = partsOf(edition).find(({ id }) => textKey(id) === place);
  return part ? { kind: "text", part: part.id } : null;
}

/** Why a remark cannot stand at its place in what was read; null where it can. */
export function faultOfRemark({ edition, sections, findings }: Read, remark: NewRemark): string | null {
  const { place, span } = remark;
  const at = readPlace(edition, place);
  if (!at) return "报告中没有这一处";
  if (at.kind === "finding" && !findings.some(({ key }) => key === at.key))
    return "报告中已经没有这个疑点，请删除这条意见或改到其他位置";
  if (!span) return null;
  if (at.kind !== "text") return "只有正文的意见可以引用文字";
  const quoted = span.start < span.end && (sections[at.part] ?? "").slice(span.start, span.end) === span.text;
  return quoted ? null : "引用的文字与报告原文对不上，请重新选取";
}

/** A place as a reader names it: the figure, the part of the prose, or the sentence of the finding. */
export function nameOfRemarkPlace({ edition, findings }: Omit<Read, "sections">, place: string): string {
  const at = readPlace(edition, place);
  if (at?.kind === "cell") return nameOf(edition, at.cell);
  if (at?.kind === "text") return partsOf(edition).find(({ id }) => id === at.part)?.label ?? at.part;
  const finding = findings.find(({ key }) => findingPlace(key) === place);
  return finding ? `疑点：${finding.message}` : "疑点";
}

const FINDING = "finding:";
