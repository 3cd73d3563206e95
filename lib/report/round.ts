import type { CellId, Edition, PartId } from "@/lib/template/vocabulary";
import { changesBetween, type Change } from "./changes-between";
import type { Content } from "./content";
import type { Finding } from "./finding";
import type { RemarkAnswer } from "./remark-answer";
import { readPlace, type RemarkSpan } from "./remarks";

type Told = Pick<Finding, "key" | "cells" | "part">;

/** What was returned and what came back. */
export type Rounds<R, F extends Told> = {
  readonly edition: Edition;
  readonly before: { readonly content: Content; readonly findings: readonly Told[] };
  readonly after: { readonly content: Content; readonly findings: readonly F[] };
  readonly remarks: readonly R[];
};

type Answered = {
  readonly place: string;
  readonly span: RemarkSpan | null;
  readonly answer: RemarkAnswer | null;
};

export type FollowedUp<R> = {
  readonly remark: R;
  /** What changed at its place. */
  readonly changes: readonly Change[];
  /** The finding it was about is no longer found. */
  readonly cleared: boolean;
  /** 已改 was said and nothing changed there. */
  readonly unfounded: boolean;
};

/** All a reviewer must read of a round, and nothing else. */
export type Round<R, F> = {
  readonly remarks: readonly FollowedUp<R>[];
  /** Changes at no place of a remark. */
  readonly others: readonly Change[];
  /** Findings the round before did not have. */
  readonly findings: readonly F[];
};

/** Sorts what changed since a return by the remarks it was returned with. */
export function roundOf<R extends Answered, F extends Told>(rounds: Rounds<R, F>): Round<R, F> {
  const { before, after } = rounds;
  const changes = changesBetween(before.content, after.content);
  const remarks = rounds.remarks.map((remark) => followUp(rounds, changes, remark));
  const claimed = new Set(remarks.flatMap((followed) => followed.changes));
  const known = new Set(before.findings.map(({ key }) => key));
  const findings = after.findings.filter(({ key }) => !known.has(key));
  const shown = new Set(findings.map(({ key }) => `explain:${key}`));
  return {
    remarks,
    others: changes.filter((change) => !claimed.has(change) && !shown.has(change.at)),
    findings,
  };
}

function followUp<R extends Answered, F extends Told>(
  { edition, before, after }: Rounds<R, F>,
  changes: readonly Change[],
  remark: R,
): FollowedUp<R> {
  const at = readPlace(edition, remark.place);
  const finding = at?.kind === "finding" ? (before.findings.find(({ key }) => key === at.key) ?? null) : null;
  const places = new Set<string>(
    at?.kind === "cell" ? [at.cell] : at?.kind === "text" ? [at.part] : placesOf(finding),
  );
  const own = changes.filter(
    (change) => places.has(change.at) && touches(before.content, change, remark.span),
  );
  const cleared = finding !== null && !after.findings.some(({ key }) => key === finding.key);
  const unfounded = remark.answer?.kind === "changed" && own.length === 0 && !cleared;
  return { remark, changes: own, cleared, unfounded };
}

function placesOf(finding: Told | null): readonly (CellId | PartId)[] {
  if (!finding) return [];
  return [...finding.cells, ...(finding.part ? [finding.part] : []), `explain:${finding.key}`];
}

/** A sentence that stood outside of the quoted words is another matter; one that is new may be the answer. */
function touches({ sections }: Content, { at, before }: Change, span: RemarkSpan | null): boolean {
  if (!span || typeof before !== "string") return true;
  const text = Object.entries(sections).find(([part]) => part === at)?.[1] ?? "";
  for (let from = text.indexOf(before); from >= 0; from = text.indexOf(before, from + 1))
    if (from < span.end && span.start < from + before.length) return true;
  return false;
}
