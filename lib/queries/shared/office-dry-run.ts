import { createHash } from "node:crypto";
import type { Db } from "@/lib/db/client";
import type { TreeRow } from "@/lib/report/office-tree/columns";
import { planTree, type TreePlan } from "@/lib/report/office-tree/plan";
import { treeOf } from "./tree-of";

/** A list of offices to be brought in; `year` is what its 纳入汇总 speaks of, null: the newest season. */
export type ListOfOffices = { readonly rows: readonly TreeRow[]; readonly year: number | null };

/** What a list would do to the tree as it stands, and the digest of exactly that. */
export type DryRun = { readonly plan: TreePlan; readonly digest: string };

/** Judges a list line by line; nothing is changed. `today` is 2026-01-31. */
export async function officeDryRun(
  reader: Pick<Db, "office" | "officeName" | "season">,
  regionId: number,
  { rows, year, today }: ListOfOffices & { readonly today: string },
): Promise<DryRun> {
  const tree = await treeOf(reader, { regionId, year, today, slugs: rows.map(({ slug }) => slug) });
  const plan = planTree(tree, rows);
  const digest = createHash("sha256")
    .update(JSON.stringify({ rows, year: tree.year, plan }))
    .digest("hex");
  return { plan, digest };
}
