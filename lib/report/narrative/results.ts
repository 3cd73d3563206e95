import { leavesOf, tablesOf } from "@/lib/template/walk";
import type { CellId, Edition, Node } from "@/lib/template/vocabulary";
import { application } from "../named-cells";
import { SUFFIX } from "./phrases";

/** A row or group of 表三 as a sentence names it: 「（三）不予公开」 gives 「不予公开」 with all its rows. */
type Name = { readonly word: string; readonly cells: readonly CellId[] };

/** The cells of 「予以公开9件」 or 「予以公开及部分公开258件」: rows by their own names; null where none is named. */
export function resultsNamedIn(lead: string, edition: Edition): readonly CellId[] | null {
  const { names, ending } = knownOf(edition);
  const said = ending.exec(lead)?.groups?.said;
  if (said === undefined) return null;
  return said
    .split(new RegExp(JOINED, "u"))
    .flatMap((word) => names.find((name) => name.word === word)?.cells ?? []);
}

const JOINED = "以?及|和|与|、|或";

type Known = { readonly names: readonly Name[]; readonly ending: RegExp };

function knownOf(edition: Edition): Known {
  const known = KNOWN.get(edition) ?? read(edition);
  KNOWN.set(edition, known);
  return known;
}

const KNOWN = new WeakMap<Edition, Known>();

function read(edition: Edition): Known {
  const rows = tablesOf(edition)
    .filter(({ id }) => id === "applications")
    .flatMap(({ bands }) => bands.flatMap((band) => band.rows));
  const names = rows.flatMap((row) => named(row.children ?? [], [row]));
  const any = names.map(({ word }) => word).join("|");
  const words = `(?<said>(?:${any})(?:(?:${JOINED})(?:${any}))*)`;
  return { names, ending: new RegExp(`${words}(?:的|政府|信息|公开|申请|情形|决定|答复|类)*${SUFFIX}`, "u") };
}

/** Groups and rows below a head; short names such as 「其他」 could mean anything and are left out. */
function named(nodes: readonly Node[], above: readonly Node[]): readonly Name[] {
  return nodes.flatMap((node) => {
    const rows = leavesOf([node], above).map((path) => path.map(({ key }) => key).join(":"));
    const own = { word: plain(node.label), cells: rows.map((row) => application(row)) };
    const below = named(node.children ?? [], [...above, node]);
    return node.total || own.word.length < 4 ? below : [own, ...below];
  });
}

/** Without numbering and without what stands in brackets. */
function plain(label: string): string {
  return label.replace(/（[^（）]*）/gu, "").replace(/^\d+[.．、]/u, "");
}
