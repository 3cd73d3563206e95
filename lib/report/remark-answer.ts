/** What an office says to a remark: it changed the place, or explains why it did not. */
export type RemarkAnswer = { readonly kind: "changed" | "explained"; readonly words: string };

/** Words shorter than this explain nothing. */
export const EXPLAINED_LENGTH = 5;

/** How an answer is called. */
export const ANSWER_WORDS: Readonly<Record<RemarkAnswer["kind"], string>> = {
  changed: "已改",
  explained: "说明",
};

/** An answer in the making, as an entry of the draft keeps it: `changed` or `explained:<words>`. */
export function rawAnswer({ kind, words }: RemarkAnswer): string {
  return kind === "changed" ? kind : `${EXPLAINED}${words}`;
}

/** Reads an entry, finished or not; null for one that chose nothing yet, or that is no answer at all. */
export function readAnswer(raw: string): RemarkAnswer | null {
  if (raw === "changed") return { kind: "changed", words: "" };
  return raw.startsWith(EXPLAINED) ? { kind: "explained", words: raw.slice(EXPLAINED.length) } : null;
}

/** Whether an entry may hold this. */
export function isAnswer(raw: string): boolean {
  return raw === "" || readAnswer(raw) !== null;
}

/** The answer as it will be kept; null while something is missing. */
export function finishedAnswer(raw: string): RemarkAnswer | null {
  const answer = readAnswer(raw);
  if (!answer) return null;
  const words = answer.words.trim();
  return answer.kind === "changed" || words.length >= EXPLAINED_LENGTH ? { ...answer, words } : null;
}

/** What is missing from the answer to a remark, in one sentence; null where it is finished. */
export function lackingAnswer(remark: { readonly number: number; readonly name: string }, raw: string) {
  if (finishedAnswer(raw)) return null;
  const which = `退回意见第${remark.number}条（${remark.name}）`;
  return readAnswer(raw)
    ? `${which}的说明不足${EXPLAINED_LENGTH}个字，请补充`
    : `${which}还没有答复，请选择“已改”或“说明”`;
}

const EXPLAINED = "explained:";
