import type { PartId } from "@/lib/template/vocabulary";
import type { Texts } from "../filing";
import type { Passage } from "../finding";
import type { Prose } from "../narrative/prose";
import type { Neighbour } from "../rule";
import type { Names } from "./closest";
import { clausesOf, namesOf, type Clause } from "./essence";
import { runsOf } from "./fingerprint";

/** As many as somebody will compare, the longest first. */
const MOST = 8;
const ALIKE = 0.7;

/** Own sentences beside the sentences of another report that say the same. */
export function passagesOf(prose: Prose, names: Names, other: Neighbour): readonly Passage[] {
  const answers = ANSWERS.get(other.texts) ?? new Map<PartId, Answer>();
  ANSWERS.set(other.texts, answers);
  const known = answers.get(prose.part);
  if (known?.text === prose.raw) return known.passages;
  const passages = compared(prose, names, other);
  answers.set(prose.part, { text: prose.raw, passages });
  return passages;
}

type Answer = { readonly text: string; readonly passages: readonly Passage[] };

/** Comparing sentence by sentence takes longer than all the rest: done once for the words as they stand. */
const ANSWERS = new WeakMap<Texts, Map<PartId, Answer>>();

function compared(prose: Prose, names: Names, other: Neighbour): readonly Passage[] {
  const theirText = other.texts[prose.part] ?? "";
  const theirs = clausesOf(theirText, namesOf(other.office)).map((clause) => ({
    ...clause,
    runs: new Set(runsOf(clause.essence)),
  }));
  return clausesOf(prose.raw, namesOf(names.fullName, names.shortName))
    .flatMap((clause) => {
      const match = bestOf(clause, theirs);
      return match ? [{ clause, match }] : [];
    })
    .sort((a, b) => b.clause.essence.length - a.clause.essence.length)
    .slice(0, MOST)
    .map(({ clause, match }) => ({
      quote: { part: prose.part, ...trimmed(prose.raw, clause) },
      other: {
        label: `${other.office}${other.year}年度报告“${prose.label}”`,
        text: trimmed(theirText, match).text,
      },
    }));
}

type Compared = Clause & { readonly runs: ReadonlySet<number> };

function bestOf({ essence }: Clause, theirs: readonly Compared[]): Compared | null {
  const runs = new Set(runsOf(essence));
  let best: Compared | null = null;
  let most = ALIKE;
  for (const clause of theirs) {
    const shared = [...runs].filter((run) => clause.runs.has(run)).length;
    // One long sentence may hold two of theirs, or be half of one.
    const alike = shared / Math.max(8, Math.min(runs.size, clause.runs.size));
    if (alike >= most) [best, most] = [clause, alike];
  }
  return best;
}

function trimmed(text: string, { start, end }: Clause) {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = end - words.length + words.trimEnd().length;
  return { start: from, end: to, text: text.slice(from, to) };
}
