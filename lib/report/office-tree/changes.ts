import { printDate } from "../dates";
import type { Office } from "../filing";
import { OFFICE_TYPES } from "../office-types";
import { OFFICE_STATES, type Column } from "./columns";
import { inclusionOf } from "./include";
import { nameFault } from "./names";
import type { Around } from "./plan";
import type { Above, Deed, StandingOffice } from "./tree";
import type { RowFault, Wanted } from "./wanted";

type Outcome = { readonly deeds: readonly Deed[]; readonly faults: readonly RowFault[] };

/** What a line asks of an office there is: renamed, of another type, moved, counted otherwise. */
export function changesOf(standing: StandingOffice, wanted: Wanted, around: Around): Outcome {
  if (standing.closedOn !== null) return closed(standing, standing.closedOn, wanted, around);
  const { fullName, shortName } = standing;
  const names = { fullName: wanted.fullName ?? fullName, shortName: wanted.shortName ?? shortName };
  const office: Office = { ...names, type: wanted.type ?? standing.type };
  const parts = [
    renaming(standing, names, wanted, around),
    retyping(standing, wanted),
    moving(standing, wanted, around),
    reordering(standing, wanted),
    inclusionOf({ office, choice: standing.choice }, wanted, around.tree),
    ending(wanted),
  ];
  return { deeds: parts.flatMap(({ deeds }) => deeds), faults: parts.flatMap(({ faults }) => faults) };
}

function renaming(standing: StandingOffice, to: Names, { until }: Wanted, { tree }: Around): Outcome {
  const from = { fullName: standing.fullName, shortName: standing.shortName };
  if (to.fullName === from.fullName && to.shortName === from.shortName) return NOTHING;
  const taken = to.fullName === from.fullName ? null : nameFault(to.fullName, standing.slug, tree);
  if (taken) return fault("fullName", taken);
  const last = until ?? dayBefore(tree.today);
  if (last > tree.today) return fault("until", "原名称的最后一天不能晚于今天，请到那一天之后再导入");
  return deed({ kind: "rename", from, to, until: last });
}

type Names = { readonly fullName: string; readonly shortName: string };

function retyping({ type: from }: StandingOffice, { type: to }: Wanted): Outcome {
  if (to === null || to === from) return NOTHING;
  if (to === "region") return fault("type", "填报单位不能改为地区，请从其他类型中选择");
  return deed({ kind: "retype", from, to });
}

function moving(standing: StandingOffice, wanted: Wanted, around: Around): Outcome {
  if (wanted.parent === null) return NOTHING;
  const to = around.parents.named(wanted.parent);
  if (to?.slug === standing.parent) return NOTHING;
  const wrong = parentFault(standing.slug, wanted.parent, to, around);
  if (wrong) return fault("parent", wrong);
  if (!to) return NOTHING;
  const from = around.parents.named(standing.parent) ?? { slug: standing.parent, name: standing.parent };
  return deed({ kind: "move", from, to });
}

/** Why an office cannot stand below another; null where it can. */
export function parentFault(
  slug: string,
  text: string,
  to: Above | null,
  { parents }: Around,
): string | null {
  if (!to) return `没有“${text}”这个单位，请填名录里单位的网址名或者全称`;
  if (parents.circular(slug)) return "一级一级往上又回到了本单位，请另选上级单位";
  return parents.closed(to.slug) ? `“${to.name}”已经撤并，请另选上级单位` : null;
}

function reordering({ position: from }: StandingOffice, { position: to }: Wanted): Outcome {
  return to === null || to === from ? NOTHING : deed({ kind: "reorder", from, to });
}

/** Who goes on with the business and which accounts close is asked on the office's own page. */
function ending({ closed: ends, closedOn }: Wanted): Outcome {
  const message = "撤并要写明承继单位并停用账号，请在这个单位的页面办理，名录里保留“在册”";
  if (ends) return fault("state", message);
  return closedOn === null ? NOTHING : fault("closedOn", `在册的单位没有撤并日期，请清空；${message}`);
}

/** What is no more is not changed: the list may repeat it, nothing else; whether it counts is still decided. */
function closed(office: StandingOffice, on: string, wanted: Wanted, around: Around): Outcome {
  const parent = wanted.parent === null ? null : (around.parents.named(wanted.parent)?.slug ?? wanted.parent);
  const held: readonly (readonly [Column, unknown, unknown, string])[] = [
    ["fullName", wanted.fullName, office.fullName, office.fullName],
    ["shortName", wanted.shortName, office.shortName, office.shortName],
    ["type", wanted.type, office.type, OFFICE_TYPES[office.type]],
    ["parent", parent, office.parent, office.parent],
    ["position", wanted.position, office.position, String(office.position)],
    ["state", wanted.closed, true, OFFICE_STATES.closed],
    ["closedOn", wanted.closedOn, on, on],
  ];
  const faults = held.flatMap(([column, asked, now, words]): readonly RowFault[] =>
    asked === null || asked === now
      ? []
      : [
          {
            column,
            message: `已于${printDate(on)}撤并，不再变更，请改回“${words}”；恢复设立的请作为新单位填写`,
          },
        ],
  );
  const counted = inclusionOf({ office, choice: office.choice }, wanted, around.tree);
  return { deeds: counted.deeds, faults: [...faults, ...counted.faults] };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

const NOTHING: Outcome = { deeds: [], faults: [] };

function deed(one: Deed): Outcome {
  return { deeds: [one], faults: [] };
}

function fault(column: Column, message: string): Outcome {
  return { deeds: [], faults: [{ column, message }] };
}
