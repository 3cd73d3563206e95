import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { writeOffices } from "@/lib/formats/lists/offices";
import { dayOf } from "@/lib/report/dates";
import type { TreeRow } from "@/lib/report/office-tree/columns";
import type { TreePlan } from "@/lib/report/office-tree/plan";
import type { Actor } from "@/lib/report/permissions";
import { officeDryRun, type DryRun } from "../shared/office-dry-run";
import { readOfficesApart } from "../shared/read-apart";
import { requireAdministration } from "../shared/require-administration";
import { treeOf } from "../shared/tree-of";
import { typeEffects, type TypeEffects } from "../shared/type-effects";
import { officeOf } from "../shared/words";

/** The offices of the region as a workbook, with its name. Refuses: not-found. */
export async function officesWorkbook(
  actor: Actor,
): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  requireAdministration(actor);
  const today = dayOf(now());
  const tree = await treeOf(db, { regionId: actor.regionId, year: null, today });
  const bytes = new Uint8Array(await writeOffices(tree));
  return { name: `${tree.region.shortName}单位名录${today.replaceAll("-", "")}.xlsx`, bytes };
}

/** What a file would do, with all that is needed to have exactly that done. */
export type OfficesRead = DryRun & {
  readonly rows: readonly TreeRow[];
  readonly year: number | null;
  /** What other types change, by the row that asks for them. */
  readonly effects: readonly { readonly row: number; readonly effects: TypeEffects }[];
  /** The last thing that had happened when it was judged. */
  readonly since: string;
};

/** Reads a list of offices and says line by line what it would do; nothing is kept. Refuses: not-found, unreadable, too-large. */
export async function readingOfOffices(
  actor: Actor,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
): Promise<OfficesRead> {
  requireAdministration(actor);
  const list = await readOfficesApart(bytes, name);
  const { _max: last } = await db.event.aggregate({ _max: { id: true } });
  const run = await officeDryRun(db, actor.regionId, { ...list, today: dayOf(now()) });
  const effects = await effectsOf(actor, run.plan);
  return { ...list, ...run, effects, since: String(last.id ?? 0) };
}

async function effectsOf({ regionId }: Actor, { lines }: TreePlan): Promise<OfficesRead["effects"]> {
  const effects: OfficesRead["effects"][number][] = [];
  for (const { row, slug, deeds } of lines) {
    const retyping = deeds.find((deed) => deed.kind === "retype");
    if (!retyping) continue;
    const office = await db.office.findUniqueOrThrow({ where: { slug } });
    const from = officeOf(office);
    const to = { ...from, ...deeds.find((deed) => deed.kind === "rename")?.to, type: retyping.to };
    effects.push({ row, effects: await typeEffects(db, { officeId: office.id, regionId, from, to }) });
  }
  return effects;
}
