import { diffArrays } from "diff";
import { editionById } from "@/lib/template/editions";
import { partsOf, cellsOf } from "@/lib/template/walk";
import type { Content } from "./content";
import { OPENING_SOURCE, openingKey } from "./entries";

/**
 * One place where two contents differ: a cell id, part id or `explain:` + finding key; null is absent.
 * Of prose it is one sentence: a part has as many changes as sentences changed.
 */
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
    if (change.before === change.after) return [];
    return at in a.sections || at in b.sections ? sentencesOf(change) : [change];
  });
}

/** A sentence rewritten in its place is one change; one more or one less is a change against nothing. */
function sentencesOf({ at, before, after }: Change): readonly Change[] {
  const runs = diffArrays(split(before), split(after));
  return runs.flatMap((run, index) => {
    const replaced = runs[index - 1];
    if (run.removed) return runs[index + 1]?.added ? [] : paired(at, run.value, []);
    return run.added ? paired(at, replaced?.removed ? replaced.value : [], run.value) : [];
  });
}

function paired(at: string, removed: readonly string[], added: readonly string[]): readonly Change[] {
  const length = Math.max(removed.length, added.length);
  return Array.from({ length }, (_, n) => ({ at, before: removed[n] ?? null, after: added[n] ?? null }));
}

function split(text: Change["before"]): string[] {
  return String(text ?? "").match(SENTENCE) ?? [];
}

const SENTENCE = /[^。！？；\n]+[。！？；]?/gu;

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
