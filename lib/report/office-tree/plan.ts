import { COLUMNS, type Column, type TreeRow } from "./columns";
import { changesOf } from "./changes";
import { creationOf } from "./creation";
import { resolveParents, type Parents } from "./parents";
import type { Deed, StandingOffice, Tree } from "./tree";
import { wantedOf, type RowFault, type Wanted } from "./wanted";

/** What becomes of one line: deeds, or faults, or neither where nothing changes. */
export type PlannedLine = {
  readonly row: number;
  readonly slug: string;
  readonly name: string;
  readonly deeds: readonly Deed[];
  readonly faults: readonly RowFault[];
};

export type TreePlan = {
  readonly lines: readonly PlannedLine[];
  /** Offices the file does not name: nothing happens to them. */
  readonly absent: readonly string[];
};

/** A line with what it asks for and the office it is about; null: a new one. */
export type Asking = {
  readonly row: number;
  readonly wanted: Wanted;
  readonly faults: readonly RowFault[];
  readonly standing: StandingOffice | null;
};

/** What is known of the whole file while one line is judged. */
export type Around = { readonly tree: Tree; readonly parents: Parents; readonly asked: readonly Asking[] };

/**
 * What a list of offices would do to the tree, line by line; nothing is done. An office the list leaves out
 * stays, a blank cell asks for nothing, and the list of the tree itself changes nothing.
 */
export function planTree(tree: Tree, rows: readonly TreeRow[]): TreePlan {
  const bySlug = new Map(tree.offices.map((office) => [office.slug, office]));
  const asked = rows.map((row): Asking => {
    const { wanted, faults } = wantedOf(row);
    return { row: row.row, wanted, faults, standing: bySlug.get(wanted.slug) ?? null };
  });
  const around: Around = { tree, asked, parents: resolveParents(tree, asked) };
  const named = new Set(asked.map(({ wanted }) => wanted.slug));
  return {
    lines: asked.map((asking) => lineOf(asking, around)),
    absent: tree.offices.filter(({ slug }) => !named.has(slug)).map(({ fullName }) => fullName),
  };
}

/** How many lines there are of each sort. */
export function countPlan({ lines }: TreePlan) {
  const refused = lines.filter(({ faults }) => faults.length > 0).length;
  const changed = lines.filter(({ faults, deeds }) => faults.length === 0 && deeds.length > 0).length;
  return { refused, changed, unchanged: lines.length - refused - changed };
}

function lineOf(asking: Asking, around: Around): PlannedLine {
  const { row, wanted, standing } = asking;
  const isRegion = wanted.slug === around.tree.region.slug;
  const outcome = isRegion
    ? { deeds: [], faults: regionFaults(asking, around.tree) }
    : standing
      ? changesOf(standing, wanted, around)
      : creationOf(asking, around);
  const faults = [...asking.faults, ...twice(asking, around), ...outcome.faults];
  const name = wanted.fullName ?? standing?.fullName ?? wanted.slug;
  return { row, slug: wanted.slug, name, deeds: faults.length > 0 ? [] : outcome.deeds, faults };
}

/** The same office, or the same new name, in an earlier line. */
function twice({ row, wanted, standing }: Asking, { asked }: Around): readonly RowFault[] {
  const faults: RowFault[] = [];
  const earlier = (same: (other: Wanted) => boolean) =>
    asked.find((other) => other.row < row && same(other.wanted));
  const office = wanted.slug === "" ? undefined : earlier(({ slug }) => slug === wanted.slug);
  if (office) faults.push({ column: "slug", message: `与第${office.row}行重复，一个单位只留一行` });
  const renamed = wanted.fullName !== null && wanted.fullName !== standing?.fullName;
  const name = renamed && !office ? earlier(({ fullName }) => fullName === wanted.fullName) : undefined;
  if (name) faults.push({ column: "fullName", message: `与第${name.row}行同名，请改正其中一行` });
  return faults;
}

/** The region is the root: it stands in the list so that others can name it, and is changed nowhere here. */
function regionFaults({ wanted }: Asking, { region }: Tree): readonly RowFault[] {
  const held: readonly (readonly [Column, unknown, unknown])[] = [
    ["fullName", wanted.fullName, region.fullName],
    ["shortName", wanted.shortName, region.shortName],
    ["type", wanted.type, region.type],
    ["closedOn", wanted.closedOn, null],
  ];
  return held.flatMap(([column, asked, now]) =>
    asked === null || asked === now
      ? []
      : [{ column, message: `地区本级不通过名录变更，请恢复这一行的“${COLUMNS[column]}”，或者删去这一行` }],
  );
}
