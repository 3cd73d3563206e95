/** The lines of a text without page furniture; blank lines stay, they may be evidence. */
export function linesOf(text: string): readonly string[] {
  return text
    .replace(PAGE_END, "\n")
    .split(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/u)
    .filter((line, at) => !(at < 3 && NOTE.test(line)) && !(line.length < 40 && FURNITURE.test(line)));
}

/** A page number alone at the foot of a page, before the form feed. */
const PAGE_END = /\n[ \t]*\d{1,3}[ \t]*\r?\n?(?=\f)/gu;

/** 「- 3 -」「第3页 共8页」. */
const FURNITURE =
  /^\s*(?:[-—–－─·]+\s*\d{1,4}\s*[-—–－─·]+|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?)\s*$/u;

/** A remark about the file in front of the report: 「# source: …」. */
const NOTE = /^#\s*[a-z]+:\s/iu;
