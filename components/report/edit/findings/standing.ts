import { blocking, type Finding } from "@/lib/report/finding";
import type { Filing } from "@/lib/report/filing";
import type { CellId, Edition, PartId, Section } from "@/lib/template/vocabulary";
import { cellOf, cellsOf } from "@/lib/template/walk";

/** How far a section has come: sign and word together, never colour alone. */
export type SectionMark = {
  readonly kind: "untouched" | "begun" | "done" | "trouble";
  readonly sign: string;
  readonly word: string;
};

/** How far the draft has come, and what stands between it and its submission. */
export type Standing = {
  readonly missingCells: readonly CellId[];
  /** Prose a rule misses; whether it must be there is the rule's to say. */
  readonly missingParts: readonly PartId[];
  /** Wrong, not merely empty. */
  readonly errors: readonly Finding[];
  /** To be put right or explained, not merely to be written. */
  readonly unexplained: readonly Finding[];
  /** Everything that holds the submission back, the empty places included. */
  readonly held: readonly Finding[];
};

/** Sorts what the rules found; an empty place is missing, not wrong. */
export function standingOf(edition: Edition, filing: Filing, findings: readonly Finding[]): Standing {
  const held = blocking(findings, filing.explanations);
  const wrong = held.filter((finding) => !isMerelyEmpty(filing, finding));
  const unwritten = findings.flatMap((finding) =>
    finding.part && isMerelyEmpty(filing, finding) ? [finding.part] : [],
  );
  return {
    missingCells: cellsOf(edition)
      .filter(({ id, total }) => !total && isBlank(filing, id))
      .map(({ id }) => id),
    missingParts: [...new Set(unwritten)],
    errors: wrong.filter(({ severity }) => severity === "error"),
    unexplained: wrong.filter(({ severity }) => severity === "explainable"),
    held,
  };
}

/** 「还差：2 处错误、1 处待说明、12 格未填」; that nothing is in the way, where nothing is. */
export function standingSentence({
  errors,
  unexplained,
  missingCells,
  missingParts,
  held,
}: Standing): string {
  const told = [
    [errors.length, "处错误"],
    [unexplained.length, "处待说明"],
    [missingCells.length, "格未填"],
    [missingParts.length, "段文字未写"],
  ] as const;
  const said = told.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : [])).join("、");
  if (held.length > 0) return `还差：${said}`;
  return said === "" ? "填写完整，可以提交审核" : `可以提交审核（${said}）`;
}

/** The mark of a section in the table of contents; worked out once for each judgement. */
export function markOf(section: Section, filing: Filing, standing: Standing): SectionMark {
  const known = MARKS.get(standing) ?? new Map<Section["id"], SectionMark>();
  MARKS.set(standing, known);
  const mark = known.get(section.id) ?? readMark(section, filing, standing);
  known.set(section.id, mark);
  return mark;
}

const MARKS = new WeakMap<Standing, Map<Section["id"], SectionMark>>();

function readMark(section: Section, filing: Filing, standing: Standing): SectionMark {
  const troubles = [...standing.errors, ...standing.unexplained].filter((finding) =>
    concerns(section, finding),
  ).length;
  if (troubles > 0) return { kind: "trouble", sign: "✖", word: `${troubles} 处需处理` };
  const missing = missingIn(section, standing);
  if (!isBegun(section, filing)) return { kind: "untouched", sign: "○", word: "未填" };
  if (missing > 0)
    return { kind: "begun", sign: "●", word: `还差 ${missing} ${section.table ? "格" : "段"}` };
  return { kind: "done", sign: "✔", word: "已填好" };
}

/** Empty places by section: how many, and the first of them. */
export function missingBySection(edition: Edition, { missingCells, missingParts }: Standing) {
  const empty = [...missingCells, ...missingParts];
  return edition.sections.flatMap((section) => {
    const own = empty.filter((at) => sectionOf(edition, at) === section.id);
    return own[0] === undefined ? [] : [{ section, first: own[0], count: own.length }];
  });
}

/** The section a cell or a piece of prose stands in; null for what stands nowhere. */
export function sectionOf(edition: Edition, at: string): Section["id"] | null {
  if (at === edition.preface.id) return edition.sections[0]?.id ?? null;
  const table = cellOf(edition, at)?.table;
  const found = edition.sections.find(
    (section) => (table && section.table === table) || section.parts.some(({ id }) => id === at),
  );
  return found?.id ?? null;
}

/** An empty place a rule misses: said by counting and leading there, not by a message each. */
export function isMerelyEmpty(
  filing: Filing,
  finding: Pick<Finding, "cells" | "part" | "quote" | "sides">,
): boolean {
  if (finding.sides || finding.quote) return false;
  if (finding.cells.length > 0) return finding.cells.every((cell) => isBlank(filing, cell));
  return finding.part !== null && isUnwritten(filing, finding.part);
}

function isBlank(filing: Filing, cell: CellId): boolean {
  return (filing.values[cell] ?? null) === null && !filing.faults.some((fault) => fault.cell === cell);
}

function isUnwritten(filing: Filing, part: PartId): boolean {
  return (filing.texts[part] ?? "").trim() === "";
}

function concerns(section: Section, { cells, part }: Finding): boolean {
  if (part) return section.parts.some(({ id }) => id === part);
  return cells.some((cell) => section.table && cell.startsWith(section.table.prefix));
}

function missingIn(section: Section, { missingCells, missingParts }: Standing): number {
  const prefix = section.table?.prefix;
  return (
    missingCells.filter((cell) => prefix && cell.startsWith(prefix)).length +
    missingParts.filter((part) => section.parts.some(({ id }) => id === part)).length
  );
}

function isBegun(section: Section, filing: Filing): boolean {
  const prefix = section.table?.prefix;
  return (
    section.parts.some(({ id }) => !isUnwritten(filing, id)) ||
    filing.faults.some(({ cell }) => prefix && cell.startsWith(prefix)) ||
    Object.entries(filing.values).some(
      ([cell, value]) => value !== null && prefix !== undefined && cell.startsWith(prefix),
    )
  );
}
