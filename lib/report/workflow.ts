/** Where a report stands. Content is frozen on revisions; this is all that changes. */
export type State =
  "draft" | "submitted" | "reviewing" | "returned" | "approved" | "published" | "correcting";

export type Deed =
  "submit" | "recall" | "begin-review" | "return" | "approve" | "undo" | "publish" | "correct" | "abandon";

export type Move = {
  readonly deed: Deed;
  readonly from: readonly State[];
  readonly to: State;
  /** Where it leads instead while an earlier version stands published. */
  readonly ifPublished?: State;
  readonly by: "clerk" | "reviewer";
  /** What the mover must bring: nothing moves without it. */
  readonly needs: readonly (
    | "no-blocking-finding"
    | "reason"
    | "content-hash"
    | "secrecy-review"
    /** Somebody else than who submitted it, or a reason on record why not. */
    | "four-eyes"
    /** Nobody has acted on the verdict since. */
    | "untouched"
    /** The report stands published in an earlier version. */
    | "publication"
  )[];
  readonly label: string;
};

/** Every move there is; what is not here cannot happen. */
export const MOVES: readonly Move[] = [
  {
    deed: "submit",
    from: ["draft", "returned", "correcting"],
    to: "submitted",
    by: "clerk",
    needs: ["no-blocking-finding"],
    label: "提交审核",
  },
  {
    deed: "recall",
    from: ["submitted"],
    to: "draft",
    ifPublished: "correcting",
    by: "clerk",
    needs: [],
    label: "撤回",
  },
  {
    deed: "begin-review",
    from: ["submitted"],
    to: "reviewing",
    by: "reviewer",
    needs: [],
    label: "开始审核",
  },
  {
    deed: "return",
    from: ["reviewing"],
    to: "returned",
    by: "reviewer",
    needs: ["reason", "content-hash", "four-eyes"],
    label: "退回",
  },
  {
    deed: "approve",
    from: ["reviewing"],
    to: "approved",
    by: "reviewer",
    needs: ["content-hash", "four-eyes"],
    label: "审核通过",
  },
  {
    deed: "undo",
    from: ["returned", "approved"],
    to: "reviewing",
    by: "reviewer",
    needs: ["untouched"],
    label: "撤销审核结果",
  },
  {
    deed: "publish",
    from: ["approved"],
    to: "published",
    by: "reviewer",
    needs: ["content-hash", "secrecy-review"],
    label: "公开",
  },
  {
    deed: "correct",
    from: ["published"],
    to: "correcting",
    by: "clerk",
    needs: ["reason"],
    label: "申请更正",
  },
  {
    deed: "abandon",
    from: ["draft", "returned", "correcting"],
    to: "published",
    by: "clerk",
    needs: ["publication"],
    label: "放弃更正",
  },
];

/** How a state is shown: colour + word + shape, never colour alone. */
export const STATES: Readonly<
  Record<State, { readonly label: string; readonly sign: string; readonly editable: boolean }>
> = {
  draft: { label: "草稿", sign: "●", editable: true },
  submitted: { label: "已报送", sign: "▲", editable: false },
  reviewing: { label: "审核中", sign: "◆", editable: false },
  returned: { label: "退回", sign: "↩", editable: true },
  approved: { label: "审核通过", sign: "✔", editable: false },
  published: { label: "已公开", sign: "■", editable: false },
  correcting: { label: "更正中", sign: "✎", editable: true },
};

/** The move of a deed from a state; null where it is not allowed. */
export function moveFrom(state: State, deed: Deed): Move | null {
  return MOVES.find((move) => move.deed === deed && move.from.includes(state)) ?? null;
}

/** Where a move leads, of a report that stands published in an earlier version or does not. */
export function leadsTo({ to, ifPublished }: Move, published: boolean): State {
  return (published && ifPublished) || to;
}

/** Whether the report is still to be published: until then the signed print may be handed in. */
export function awaitsPublication(state: State): boolean {
  return state !== moveOf("publish").to;
}

/** Every deed the table knows. */
export function moveOf(deed: Deed): Move {
  const move = MOVES.find((candidate) => candidate.deed === deed);
  if (!move) throw new RangeError(`no deed ${deed}`);
  return move;
}
