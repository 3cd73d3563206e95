import { printDate } from "../dates";
import { OFFICE_TYPES } from "../office-types";
import type { Deed } from "./tree";

/** What each sort of change is called. */
export const DEED_LABELS: Readonly<Record<Deed["kind"], string>> = {
  create: "新建",
  rename: "更名",
  retype: "改类型",
  move: "改上级",
  reorder: "改排序",
  include: "改汇总",
};

/** One change in words, for the list to be confirmed. */
export function sayDeed(deed: Deed): string {
  switch (deed.kind) {
    case "create": {
      const { office, above, closedOn } = deed;
      const ended = closedOn === null ? "" : `，已于${printDate(closedOn)}撤并`;
      return `${office.shortName}，${OFFICE_TYPES[office.type]}，上级单位${above.name}${ended}`;
    }
    case "rename":
      return `${both(deed.from)} → ${both(deed.to)}，原名称用到${printDate(deed.until)}`;
    case "retype":
      return `${OFFICE_TYPES[deed.from]} → ${OFFICE_TYPES[deed.to]}`;
    case "move":
      return `${deed.from.name} → ${deed.to.name}`;
    case "reorder":
      return `${deed.from} → ${deed.to}`;
    case "include":
      return `${deed.year}年度${deed.included ? "纳入" : "不纳入"}汇总：${deed.reason}`;
  }
}

function both({ fullName, shortName }: { readonly fullName: string; readonly shortName: string }): string {
  return `${fullName}（${shortName}）`;
}
