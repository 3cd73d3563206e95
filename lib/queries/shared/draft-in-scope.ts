import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { everMay } from "./ever-may";
import { reportInScope } from "./report-in-scope";
import { stateOf } from "./words";

/** A report whose draft is the actor's to fill in, in whatever state it is. Refuses: not-found, also who never edits. */
export async function draftInScope(actor: Actor, id: number) {
  const report = await reportInScope(actor, id);
  const state = stateOf(report.state);
  const { officeId, office } = report;
  if (!everMay(actor, "edit", { officeId, regionId: office.regionId, state, submittedBy: null })) {
    throw refuse("not-found", "没有找到；填写由填报单位进行，报送后在审核页查看");
  }
  return { ...report, state };
}
