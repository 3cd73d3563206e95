import type { Actor } from "@/lib/report/permissions";
import { reportInScope } from "./shared/report-in-scope";

/** The page publishing will write for a report of the reader's scope. Refuses: not-found. */
export async function previewOf(actor: Actor, id: number): Promise<string> {
  await reportInScope(actor, id);
  // Not at the top: the renderer is refused where Next builds its own components.
  const { preview } = await import("@/lib/publish/preview");
  return preview(id);
}
