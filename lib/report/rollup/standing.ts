import { moveOf, STATES, type State } from "../workflow";

/** How far a report has come whose figures are counted. */
export type Standing = "published" | "approved" | "submitted";

/** Which reports a roll-up counts: only public ones, approved ones too, or everything filed. */
export const BASES: Readonly<
  Record<Standing, { readonly label: string; readonly short: string; readonly counts: readonly Standing[] }>
> = {
  submitted: { label: "含已报送", short: "已报送", counts: ["submitted", "approved", "published"] },
  approved: { label: "含已审核", short: "审核通过", counts: ["approved", "published"] },
  published: { label: "只含已公开", short: "已公开", counts: ["published"] },
};

/** The basis of a word from outside; everything filed where it names none. */
export function basisOf(word: string | null | undefined): Standing {
  return BASIS_NAMES.find((name) => name === word) ?? "submitted";
}

/** Every basis, the widest first. */
export const BASIS_NAMES: readonly Standing[] = ["submitted", "approved", "published"];

export type Stored = {
  readonly state: State;
  /** The revision submitted last, and the one published last. */
  readonly revisionId: number | null;
  readonly publishedId: number | null;
};

/** The revision whose figures count: as published last, else as approved, else as submitted. Drafts never do. */
export function standingOf(
  report: Stored,
): { readonly standing: Standing; readonly revisionId: number } | null {
  const { state, revisionId, publishedId } = report;
  if (publishedId !== null) return { standing: "published", revisionId: publishedId };
  if (revisionId === null || STATES[state].editable) return null;
  return { standing: state === moveOf("approve").to ? "approved" : "submitted", revisionId };
}
