import { everMay } from "@/lib/queries/shared/ever-may";
import { can, type Actor, type Owned, type Permission } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { STATES } from "@/lib/report/workflow";

/** Refuses: not-allowed, who may never do this to the report; stale, when the report has moved on. */
export function allow(actor: Actor, deed: Permission, report: Owned): void {
  allowEver(actor, deed, report);
  if (can(actor, deed, report)) return;
  const { label } = STATES[report.state];
  throw refuse("stale", `报告现在是“${label}”，不能进行这项操作，请刷新页面`, { state: report.state });
}

/** Refuses: not-allowed. For deeds on a content: whether it is the one on the screen is asked in between. */
export function allowEver(actor: Actor, deed: Permission, report: Owned): void {
  if (everMay(actor, deed, report)) return;
  const own = report.submittedBy === actor.accountId;
  throw refuse(
    "not-allowed",
    own
      ? "不能审核本人报送的报告，应当由其他审核人办理；确需本人审核的，须写明理由（不少于10字）"
      : "没有进行这项操作的权限",
  );
}
