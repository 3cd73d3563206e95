import type { Remedy } from "@/lib/report/finding";
import { nameOf } from "@/lib/report/amounts";
import type { Draft } from "./draft";
import { figureText } from "./remedy-words";

/** What a remedy changed, so that it can be said and taken back. */
export type Remedied = {
  readonly key: string;
  readonly before: string;
  readonly after: string;
  /** One sentence: what was done where. */
  readonly said: string;
};

/** Applies a remedy the clerk has chosen; null where nothing was changed. */
export function applyRemedy(draft: Draft, remedy: Remedy): Remedied | null {
  switch (remedy.kind) {
    case "cell":
      return setFigure(draft, remedy);
    default:
      return null;
  }
}

function setFigure(draft: Draft, { cell, value }: Extract<Remedy, { kind: "cell" }>): Remedied {
  const before = draft.read(cell);
  const after = figureText(draft.edition, cell, value);
  draft.put(cell, after, "typed");
  return {
    key: cell,
    before,
    after,
    said: `${nameOf(draft.edition, cell)}已由${before || "空"}改为${after}。`,
  };
}
