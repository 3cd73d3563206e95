import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import { requireAdministration } from "./shared/require-administration";
import type { Office } from "@/lib/report/filing";
import type { Actor } from "@/lib/report/permissions";
import { Refusal } from "@/lib/report/refusal";
import { refuseTaken } from "./shared/refuse-taken";

/** Adds an office to the administrator's region, last in order. Refuses: not-allowed, invalid. */
export async function createOffice(
  actor: Actor,
  office: Office & { readonly slug: string },
): Promise<{ readonly id: number }> {
  requireAdministration(actor);
  const { regionId } = actor;
  return command(actor, async (tx) => {
    const { fullName } = office;
    if (await tx.office.findFirst({ where: { regionId, fullName } })) throw taken();
    const last = await tx.office.aggregate({ where: { regionId }, _max: { position: true } });
    const position = (last._max.position ?? 0) + 1;
    const { id } = await tx.office.create({ data: { ...office, regionId, parentId: regionId, position } });
    return {
      events: [{ subject: "offices", subjectId: id, kind: "create", detail: { ...office }, at: now() }],
      result: { id },
    };
  }).catch(refuseTaken("slug", "这个网址名已经有单位使用，请换一个"));
}

function taken(): Refusal {
  return new Refusal("invalid", [{ at: "fullName", message: "本地区已经有这个名称的单位" }]);
}
