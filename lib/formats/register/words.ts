import { fold } from "@/lib/document/fold";
import { registerForm, resultIn, type Path } from "@/lib/report/register-form";
import type { Edition } from "@/lib/template/vocabulary";
import { APPLICANT_WORDS, PENDING_WORDS, RESULT_WORDS, WIDE_APPLICANTS, WIDE_RESULTS } from "./synonyms";

/** What a word means: a key path of 表三, a group of several, or nothing that is known. */
export type Meaning =
  | { readonly kind: "leaf"; readonly key: string }
  | { readonly kind: "group"; readonly label: string; readonly among: readonly string[] }
  | { readonly kind: "pending" }
  | { readonly kind: "unknown" };

/** The words of a register in an edition: its own labels, with and without numbers, and common other words. */
export type Words = {
  readonly applicant: (text: string) => Meaning;
  /** `detail` is the column beside it, if there is one, that tells the reason. */
  readonly result: (text: string, detail?: string) => Meaning;
};

/** The words of an edition, made once. */
export function wordsOf(edition: Edition): Words {
  const form = registerForm(edition);
  const applicants = lexicon(form.applicants, WIDE_APPLICANTS_OF);
  const results = lexicon(form.results, WIDE_RESULTS);
  addWords(applicants, APPLICANT_WORDS, (key) => (form.applicants.has(key) ? key : null));
  addWords(results, RESULT_WORDS, (key) => keyIn(form.results, resultIn(form, key)));
  const pending = new Set([...PENDING_WORDS, ...form.carriedOut.map(({ label }) => label)].map(bare));
  return {
    applicant: (text) => meaningOf(applicants, text),
    result: (text, detail = "") =>
      pending.has(bare(text)) ? { kind: "pending" } : meaningOf(results, text, detail),
  };
}

type Lexicon = {
  /** By what is written: the key. */
  readonly names: Map<string, string>;
  /** The bare last label of every leaf, for what is only a part of it. */
  readonly labels: readonly { readonly key: string; readonly label: string }[];
  readonly groups: Map<string, Group>;
};

type Group = { readonly label: string; readonly keys: readonly string[]; readonly among: readonly string[] };

function lexicon(
  paths: ReadonlyMap<string, Path>,
  wide: Readonly<Record<string, readonly string[]>>,
): Lexicon {
  const names = new Map<string, string>();
  const groups = new Map<string, Group>();
  const labels = [...paths].map(([key, path]) => ({ key, label: bare(path.at(-1)?.label ?? "") }));
  for (const [key, path] of paths) {
    names.set(bare(path.at(-1)?.label ?? ""), key);
    names.set(joined(path), key);
    const group = path.at(-2);
    if (path.length < 3 || !group) continue;
    const { keys = [], among = [] } = groups.get(bare(group.label)) ?? {};
    const label = group.label.replace(NUMBER, "");
    const own = {
      label,
      keys: [...keys, key],
      among: [...among, path.at(-1)?.label.replace(NUMBER, "") ?? ""],
    };
    groups.set(bare(group.label), own);
    for (const word of wide[key.slice(0, key.lastIndexOf(":"))] ?? []) groups.set(bare(word), own);
  }
  return { names, labels, groups };
}

const WIDE_APPLICANTS_OF = { org: WIDE_APPLICANTS };

function addWords(
  { names }: Lexicon,
  words: Readonly<Record<string, readonly string[]>>,
  keyOf: (key: string) => string | null,
): void {
  for (const [given, own] of Object.entries(words)) {
    const key = keyOf(given);
    for (const word of own) if (key !== null && !names.has(bare(word))) names.set(bare(word), key);
  }
}

function meaningOf(lexicon: Lexicon, text: string, detail = ""): Meaning {
  const whole = bare(text);
  const pieces = piecesOf(text);
  const group = lexicon.groups.get(whole) ?? lexicon.groups.get(pieces[0] ?? "");
  const [, ...within] = pieces;
  const key =
    lexicon.names.get(whole) ??
    lexicon.names.get(pieces.join("")) ??
    (group
      ? within.length > 0
        ? inGroup(lexicon, group, within.join(""))
        : inGroup(lexicon, group, bare(detail))
      : partOf(lexicon.labels, whole, LONG_ENOUGH));
  if (key) return { kind: "leaf", key };
  return group ? { kind: "group", label: group.label, among: group.among } : { kind: "unknown" };
}

/** Below a group fewer characters tell one reason from the others. */
function inGroup({ names, labels }: Lexicon, { keys }: Group, text: string): string | null {
  const named = names.get(text);
  if (named && keys.includes(named)) return named;
  return partOf(
    labels.filter(({ key }) => keys.includes(key)),
    text,
    2,
  );
}

/** The one label a text is a part of. Not the other way round: 「不予以公开」 holds 「予以公开」. */
function partOf(labels: Lexicon["labels"], text: string, least: number): string | null {
  if (text.length < least) return null;
  const [only, ...others] = labels.filter(({ label }) => label.includes(text));
  return only && others.length === 0 ? only.key : null;
}

const LONG_ENOUGH = 4;

/** （一） 三、 1. before a label. */
const NUMBER = /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+\s*[.、．)）])\s*/u;
const ASIDE = /[（(][^（()）]*[）)]/gu;

/** A label without its number and what stands in brackets. */
function bare(text: string): string {
  return fold(text.replace(NUMBER, "").replace(ASIDE, ""));
}

/** 「不予公开（国家秘密）」, 「（三）不予公开 / 1.属于国家秘密」: from the group to the reason. */
function piecesOf(text: string): readonly string[] {
  return text
    .replace(NUMBER, "")
    .split(/[\s/／>＞→|｜:：;；,，（()）—–－-]+/u)
    .map(bare)
    .filter(Boolean);
}

function joined(path: Path): string {
  return path
    .slice(1)
    .map(({ label }) => bare(label))
    .join("");
}

function keyIn(paths: ReadonlyMap<string, Path>, row: Path | null): string | null {
  return [...paths].find(([, path]) => path === row)?.[0] ?? null;
}
