import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import type { Office } from "@/lib/report/filing";
import type { Actor } from "@/lib/report/permissions";
import { foundOffice } from "./shared/found-office";
import { refuseTaken } from "./shared/refuse-taken";
import { requireAdministration } from "./shared/require-administration";

/** Adds an office to the administrator's region, last in order. Refuses: not-allowed, invalid. */
export async function createOffice(
  actor: Actor,
  office: Office & { readonly slug: string },
): Promise<{ readonly id: number }> {
  requireAdministration(actor);
  return command(actor, async (tx) => {
    const id = await foundOffice(tx, actor, office);
    return {
      events: [{ subject: "offices", subjectId: id, kind: "create", detail: { ...office }, at: now() }],
      result: { id },
    };
  }).catch(refuseTaken("slug", "这个网址名已经有单位使用，请换一个"));
}
