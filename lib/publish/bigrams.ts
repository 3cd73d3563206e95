/** A text as it is searched: characters that count, each with its place in the text it came from. */
export type Searchable = { readonly text: string; readonly places: readonly number[] };

/**
 * Makes texts comparable: full-width and compatibility forms folded, lower case, without punctuation and
 * spaces. Character by character, so that every place can be found again in the original.
 */
export function searchable(original: string): Searchable {
  let text = "";
  const places: number[] = [];
  let at = 0;
  for (const character of original) {
    const kept = foldedOf(character);
    for (let i = 0; i < kept.length; i += 1) places.push(at);
    text += kept;
    at += character.length;
  }
  return { text, places };
}

/** Chinese characters stand for themselves, and nearly all of a text is such. */
function foldedOf(character: string): string {
  if (character >= "\u4e00" && character <= "\u9fff") return character;
  return character
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Every pair of neighbouring characters once: the words of the index. */
export function bigramsOf(text: string): readonly string[] {
  const characters = [...text];
  return [...new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`))];
}

/** The words of a question, as they are searched. At most five; what is more is left out. */
export function termsOf(question: string): readonly string[] {
  const terms = question.split(/\s+/u).map((word) => searchable(word).text);
  return [...new Set(terms.filter(Boolean))].slice(0, MOST_TERMS);
}

const MOST_TERMS = 5;

/** The terms as a tsquery that can only find too much; null where only single characters are asked for. */
export function tsqueryOf(terms: readonly string[]): string | null {
  const bigrams = [...new Set(terms.flatMap(bigramsOf))];
  return bigrams.length === 0 ? null : bigrams.map((bigram) => `'${bigram}'`).join(" & ");
}

/** A pattern for LIKE that finds the term itself. */
export function likePattern(term: string): string {
  return `%${term.replace(/[\\%_]/gu, "\\$&")}%`;
}

/** Where the terms stand in a text: start and end in the original, in order and without overlaps. */
export function marksIn(original: string, terms: readonly string[]): readonly Mark[] {
  const { text, places } = searchable(original);
  const found = terms.flatMap((term) => occurrences(text, term).map((at) => [at, at + term.length] as const));
  const marks: Mark[] = [];
  for (const [from, to] of found.sort(([a], [b]) => a - b)) {
    const start = places[from] ?? 0;
    const last = places[to - 1] ?? start;
    const end = last + ([...original.slice(last)][0]?.length ?? 0);
    const before = marks.at(-1);
    if (before && start <= before.end)
      marks[marks.length - 1] = { ...before, end: Math.max(before.end, end) };
    else marks.push({ start, end });
  }
  return marks;
}

export type Mark = { readonly start: number; readonly end: number };

function occurrences(text: string, term: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) found.push(at);
  return found;
}
