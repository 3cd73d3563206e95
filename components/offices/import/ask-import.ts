import { send, type Answer } from "@/components/ui/ask-server";
import { sendFile } from "@/components/ui/send-file";
import { COLUMN_ORDER, type TreeRow } from "@/lib/report/office-tree/columns";
import type { TreePlan } from "@/lib/report/office-tree/plan";
import type { Effects } from "../effects-list";
import type { Issue } from "@/lib/report/refusal";

/** What another type of office changes, and in which row it is asked for. */
export type EffectsOfRow = { readonly row: number; readonly effects: Effects };

/** What a file would do, as the server judged it. */
type Read = {
  readonly rows: readonly TreeRow[];
  readonly year: number | null;
  readonly plan: TreePlan;
  readonly effects: readonly EffectsOfRow[];
  readonly digest: string;
  readonly since: string;
};

/** What is shown to be confirmed, and what happened meanwhile if it is not what was shown first. */
export type Shown = Read & { readonly changes: readonly string[] };

/** Has the server judge a file; nothing is changed by it. */
export function readList(file: File): Promise<Answer<Read>> {
  return sendFile<Read>("/api/offices/read", file);
}

type Confirmed =
  { readonly changed: number } | { readonly issues: readonly Issue[]; readonly instead: Shown | null };

/** Has exactly what is shown carried out; where the offices changed meanwhile, gives what would be done now. */
export async function confirmList(shown: Shown): Promise<Confirmed> {
  const { rows, year, digest, since } = shown;
  const lines = rows.map((row) => [row.row, ...COLUMN_ORDER.map((column) => row[column])]);
  const answer = await send<{ readonly changed: number }>("POST", "/api/offices/import", {
    ...{ lines, year, digest, since },
  });
  if (answer.ok) return answer.data;
  const now = answer.code === "stale" && isRun(answer.detail) ? answer.detail : null;
  return { issues: answer.issues, instead: now && { ...shown, ...now } };
}

type Run = Pick<Shown, "plan" | "digest" | "changes">;

/** The refusal of a list that has grown stale carries what it would do now. */
function isRun(detail: object): detail is Run {
  return "plan" in detail && "digest" in detail && "changes" in detail && Array.isArray(detail.changes);
}
