import { adopt, keepAdoption } from "../import/adopt";
import type { Draft } from "../draft";
import { FROM_REGISTER } from "../import/import-undo";
import type { RegisterPlan } from "./register-plan";

/** Puts the chosen figures of a register into 表三 over the ordinary way of saving; one deed takes it back. */
export function fillFrom(draft: Draft, plan: RegisterPlan, chosen: ReadonlySet<string>): void {
  draft.register.set(plan.figures);
  const changes = [
    ...[...plan.conflicts, ...plan.fills].map(({ key, counted }) => ({ key, raw: counted })),
    ...plan.noughts.map((key) => ({ key, raw: "0" })),
  ].filter(({ key }) => chosen.has(key));
  if (changes.length === 0) return;
  const adoption = adopt(draft, FROM_REGISTER, changes, "register");
  const { received, carriedIn } = plan.sums;
  keepAdoption(draft, {
    ...adoption,
    remarks: [`台账计入 ${received + carriedIn} 件；撤销只恢复表三，台账仍然保留。`],
  });
}
