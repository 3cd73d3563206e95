import type { Office } from "../filing";
import { COLUMNS, OFFICE_STATES, type Column } from "./columns";
import { parentFault } from "./changes";
import { inclusionOf } from "./include";
import { nameFault } from "./names";
import type { Around, Asking } from "./plan";
import type { Deed } from "./tree";
import type { RowFault, Wanted } from "./wanted";

/** What a line asks that names an office there is not: a new one, open or, to bring a list back, ended. */
export function creationOf(
  { wanted, faults: unread }: Asking,
  around: Around,
): { readonly deeds: readonly Deed[]; readonly faults: readonly RowFault[] } {
  const { tree } = around;
  const { fullName, shortName, type } = wanted;
  const faults = [
    ...missing(wanted).filter(({ column }) => !unread.some((fault) => fault.column === column)),
    ...taken(wanted, around),
    ...ended(wanted, tree.today),
  ];
  const above = around.parents.named(wanted.parent ?? tree.region.slug);
  const wrong =
    wanted.parent === null || wanted.closed ? null : parentFault(wanted.slug, wanted.parent, above, around);
  if (wrong) faults.push({ column: "parent", message: wrong });
  if (faults.length > 0 || !fullName || !shortName || !type || !above) return { deeds: [], faults };
  const office: Office = { fullName, shortName, type };
  const { position, closed, closedOn } = wanted;
  const counted = inclusionOf({ office, choice: null }, wanted, tree);
  const create: Deed = { kind: "create", office, above, position, closedOn: closed ? closedOn : null };
  return { deeds: [create, ...counted.deeds], faults: counted.faults };
}

function missing({ fullName, shortName, type }: Wanted): readonly RowFault[] {
  const given = { fullName, shortName, type };
  const none = (["fullName", "shortName", "type"] as const).filter((column) => given[column] === null);
  const faults = none.map((column): RowFault => ({ column, message: `新单位要填${COLUMNS[column]}` }));
  return type === "region"
    ? [...faults, { column: "type", message: "名录里不能新建地区，请从其他类型中选择" }]
    : faults;
}

function taken({ slug, fullName }: Wanted, { tree }: Around): readonly RowFault[] {
  const faults: RowFault[] = [];
  const say = (column: Column, message: string) => faults.push({ column, message });
  if (tree.takenSlugs.includes(slug)) say("slug", `“${slug}”是其他地区或者过去用过的网址名，请换一个`);
  const name = fullName && nameFault(fullName, null, tree);
  if (name) say("fullName", name);
  return faults;
}

function ended({ closed, closedOn }: Wanted, today: string): readonly RowFault[] {
  if (closed && closedOn === null)
    return [{ column: "closedOn", message: `“${OFFICE_STATES.closed}”的单位要填撤并日期` }];
  if (closedOn === null) return [];
  if (!closed) {
    const message = `只有“${OFFICE_STATES.closed}”的单位才有撤并日期，请清空或者改状态`;
    return [{ column: "closedOn", message }];
  }
  return closedOn > today ? [{ column: "closedOn", message: "撤并日期不能晚于今天" }] : [];
}
