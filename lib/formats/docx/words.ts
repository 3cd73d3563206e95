import type { Attributes, XmlVisitor } from "../xml/scan";

/** What a reader of a WordprocessingML part is told: names and attributes without their prefix. */
export type WordVisitor = {
  readonly open: (name: string, value: (attribute: string) => string | undefined) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
};

/**
 * Sees the elements of WordprocessingML only, whatever prefix the writer gave them; drawings, mathematics and
 * what Word keeps twice for older programs are passed over, text boxes inside them excepted.
 */
export function wordsOnly(visitor: WordVisitor): XmlVisitor {
  let prefix = "w:";
  let fallback = 0;
  const own = (name: string) => (name.startsWith(prefix) ? name.slice(prefix.length) : null);
  return {
    open: (name, attributes) => {
      prefix = prefixIn(attributes) ?? prefix;
      if (name.endsWith(":Fallback")) fallback += 1;
      const word = fallback > 0 ? null : own(name);
      if (word !== null) visitor.open(word, (one) => attributes.get(prefix + one) ?? attributes.get(one));
    },
    close: (name) => {
      const word = fallback > 0 ? null : own(name);
      if (word !== null) visitor.close(word);
      if (name.endsWith(":Fallback")) fallback -= 1;
    },
    text: (text) => (fallback > 0 ? undefined : visitor.text?.(text)),
  };
}

function prefixIn(attributes: Attributes): string | null {
  for (const [name, value] of attributes) {
    if (!/wordprocessingml\/(?:2006\/)?main$/u.test(value)) continue;
    if (name === "xmlns") return "";
    if (name.startsWith("xmlns:")) return `${name.slice(6)}:`;
  }
  return null;
}
