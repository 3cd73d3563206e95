import { editionById } from "@/lib/template/editions";
import { partsOf, cellsOf } from "@/lib/template/walk";
import type { Content } from "./content";
import { OPENING_SOURCE, openingKey } from "./entries";

/** One place where two contents differ: a cell id, part id or `explain:` + finding key; null is absent. */
export type Change = {
  readonly at: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
};

/** What a reader of `a` must read again to know `b`: figures, prose and explanations, in the order of print. */
export function changesBetween(a: Content, b: Content): readonly Change[] {
  const before = placesOf(a);
  const after = placesOf(b);
  const places = new Set([...orderOf(b), ...before.keys(), ...after.keys()]);
  return [...places].flatMap((at) => {
    const change = { at, before: before.get(at) ?? null, after: after.get(at) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

function placesOf(content: Content): ReadonlyMap<string, string | number | null> {
  return new Map<string, string | number | null>([
    ["title", content.title],
    ["office", content.office.name],
    ["type", content.office.type],
    ["year", content.year],
    ["edition", content.edition],
    ...Object.entries(content.values),
    ...Object.entries(content.sections),
    ...content.explanations.map(({ key, explanation }): [string, string] => [`explain:${key}`, explanation]),
    ...Object.entries(content.opening?.values ?? {}).map(
      ([cell, value]) => [openingKey(cell), value] as const,
    ),
    [OPENING_SOURCE, content.opening?.source ?? null],
  ]);
}

function orderOf(content: Content): readonly string[] {
  const edition = editionById(content.edition);
  const head = ["title", "office", "type", "year", "edition"];
  return [...head, ...cellsOf(edition).map(({ id }) => id), ...partsOf(edition).map(({ id }) => id)];
}
