import type { Asking } from "./plan";
import type { Above, Tree } from "./tree";

/** The tree as it would be: who stands above whom. */
export type Parents = {
  /** The office a cell of 上级单位 names; null: none. */
  readonly named: (text: string) => Above | null;
  /** Whether an office, going up and up, comes back to itself. */
  readonly circular: (slug: string) => boolean;
  /** Whether the office exists no more. */
  readonly closed: (slug: string) => boolean;
};

/** Reads 上级单位 of all lines together: one line may name what another founds. */
export function resolveParents(tree: Tree, asked: readonly Asking[]): Parents {
  const known = new Map<string, Above>();
  const know = (name: string | null, above: Above) => {
    if (name !== null && name !== "" && !known.has(name)) known.set(name, above);
  };
  const all = [tree.region, ...tree.offices];
  for (const { slug, fullName } of all) know(slug, { slug, name: fullName });
  for (const { wanted } of asked)
    know(wanted.slug, { slug: wanted.slug, name: wanted.fullName ?? wanted.slug });
  for (const { slug, fullName } of all) know(fullName, { slug, name: fullName });
  for (const { wanted } of asked) {
    if (wanted.fullName !== null) know(wanted.fullName, { slug: wanted.slug, name: wanted.fullName });
  }
  const named = (text: string) => known.get(text) ?? null;
  const above = new Map(tree.offices.map(({ slug, parent }) => [slug, parent]));
  const ended = new Set(tree.offices.flatMap(({ slug, closedOn }) => (closedOn === null ? [] : [slug])));
  for (const { wanted, standing } of asked) {
    if (wanted.slug === tree.region.slug) continue;
    const parent = wanted.parent === null ? null : named(wanted.parent);
    if (parent) above.set(wanted.slug, parent.slug);
    if (!standing && wanted.closed) ended.add(wanted.slug);
  }
  return { named, closed: (slug) => ended.has(slug), circular: (slug) => comesBack(above, slug) };
}

function comesBack(above: ReadonlyMap<string, string>, from: string): boolean {
  const seen = new Set<string>();
  for (let at = above.get(from); at !== undefined && !seen.has(at); at = above.get(at)) {
    if (at === from) return true;
    seen.add(at);
  }
  return false;
}
