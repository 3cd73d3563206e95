import { env } from "@/lib/env";
import { refuse } from "@/lib/report/refusal";
import { documentsOf, offeredOf } from "./documents/documents-of";
import { plannedPublication } from "./planned";
import { renderReport } from "./render-report";
import { frameOf } from "./site";

/**
 * The page publishing will write for the revision a report stands by: its `<article>` byte for byte, in a
 * frame that says the day is still to come. Who may see it is judged by the caller. Refuses: not-found.
 */
export async function preview(reportId: number): Promise<string> {
  const publication = await plannedPublication(reportId);
  if (!publication) throw refuse("not-found", "没有可以预览的内容：本报告尚未报送。");
  const offered = offeredOf(await documentsOf(publication));
  return renderReport(frameOf(env()), publication, undefined, { documents: offered });
}
