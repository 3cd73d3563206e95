import { nameOf } from "@/lib/report/amounts";
import { textKey } from "@/lib/report/entries";
import type { Remedy } from "@/lib/report/finding";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { applyRemedy } from "./apply-remedy";
import type { Draft } from "../draft";

/** What a remedy changed, so that it can be said and taken back. */
export type Remedied = {
  readonly key: string;
  readonly before: string;
  readonly after: string;
  /** One sentence: what was done, or why nothing was. */
  readonly said: string;
};

/** Carries out what the clerk has chosen, and tells what became of it. */
export function carryOut(draft: Draft, remedy: Remedy): Remedied {
  const key = remedy.kind === "cell" ? remedy.cell : textKey(remedy.quote.part);
  const before = draft.read(key);
  const applied = applyRemedy(draft, remedy);
  const after = draft.read(key);
  const said = applied ? doneWords(draft.edition, remedy, { before, after }) : "这一处后来改过，没有再动。";
  return { key, before, after, said };
}

type Change = Pick<Remedied, "before" | "after">;

function doneWords(edition: Edition, remedy: Remedy, change: Change): string {
  if (remedy.kind === "cell") return figureWords(edition, remedy.cell, change);
  const words = `“${remedy.quote.text}”`;
  return remedy.kind === "text" ? `${words}已改为“${remedy.text}”。` : `${words}已与表中数字关联。`;
}

function figureWords(edition: Edition, cell: CellId, { before, after }: Change): string {
  return `${nameOf(edition, cell)}已由${before.trim() || "空"}改为${after}。`;
}
