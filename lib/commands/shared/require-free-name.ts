import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/command";
import { treeOf } from "@/lib/queries/shared/tree-of";
import { dayOf } from "@/lib/report/dates";
import { nameFault } from "@/lib/report/office-tree/names";
import { Refusal, type Issue } from "@/lib/report/refusal";

type Wanted = {
  readonly regionId: number;
  readonly fullName: string;
  readonly slug: string;
  /** A new office, whose address must be free as well. */
  readonly founded: boolean;
};

/** Refuses: invalid, a name or address that another office of the region has or had. */
export async function requireFreeName(tx: Tx, { regionId, fullName, slug, founded }: Wanted): Promise<void> {
  const tree = await treeOf(tx, { regionId, year: null, today: dayOf(now()), slugs: [slug] });
  const name = nameFault(fullName, founded ? null : slug, tree);
  const issues: Issue[] = name === null ? [] : [{ at: "fullName", message: name }];
  if (founded && tree.takenSlugs.includes(slug)) {
    issues.push({ at: "slug", message: "这个网址名已经有单位使用或者用过，请换一个" });
  }
  if (issues.length > 0) throw new Refusal("invalid", issues);
}
