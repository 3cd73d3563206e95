import type { PartId } from "@/lib/template/vocabulary";
import type { Texts } from "../filing";
import type { Neighbour } from "../rule";
import { namesOf } from "./essence";
import { fingerprintOf, shareOf, type Fingerprint } from "./fingerprint";

/** The report that has most of a piece of prose, and how much of it, 0 to 1. */
export type Closest = { readonly other: Neighbour; readonly share: number };

/** What an office is called in full and in short. */
export type Names = { readonly fullName: string; readonly shortName: string };

/** Prose shorter than this is a formula anybody would write. */
export const SHORTEST = 60;

/** The closest of other reports in the same part; null where there is too little prose to tell. */
export function closestTo(
  { part, text }: { readonly part: PartId; readonly text: string },
  names: Names,
  others: readonly Neighbour[],
): Closest | null {
  const answers = remembered(ANSWERS, others);
  const known = answers.get(part);
  if (known?.text === text && known.names === names.fullName) return known.closest;
  const closest = search(part, fingerprintOf(text, namesOf(names.fullName, names.shortName)), others);
  answers.set(part, { text, names: names.fullName, closest });
  return closest;
}

function search(part: PartId, own: Fingerprint, others: readonly Neighbour[]): Closest | null {
  if (own.length < SHORTEST) return null;
  let closest: Closest | null = null;
  for (const other of others) {
    const theirs = prepared(other, part);
    const share = theirs ? shareOf(own, theirs) : 0;
    if (share > (closest?.share ?? 0)) closest = { other, share };
  }
  return closest;
}

/** Others' fingerprints are taken once, when they are first asked for. */
function prepared({ office, texts }: Neighbour, part: PartId): Fingerprint | null {
  const text = texts[part];
  if (!text) return null;
  const known = remembered(PREPARED, texts);
  const fingerprint = known.get(part) ?? fingerprintOf(text, namesOf(office));
  known.set(part, fingerprint);
  return fingerprint;
}

const PREPARED = new WeakMap<Texts, Map<PartId, Fingerprint>>();

type Answer = { readonly text: string; readonly names: string; readonly closest: Closest | null };

/** Writing changes one part at a time: what was found of the others still holds. */
const ANSWERS = new WeakMap<readonly Neighbour[], Map<PartId, Answer>>();

function remembered<K extends object, V>(of: WeakMap<K, Map<PartId, V>>, key: K): Map<PartId, V> {
  const known = of.get(key) ?? new Map<PartId, V>();
  of.set(key, known);
  return known;
}
