/** What a reader of an XML text is told, in the order of the text. Names come with their prefix. */
export type XmlVisitor = {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

export type Attributes = ReadonlyMap<string, string>;

/** Thrown where a text is no XML; the caller knows the file it comes from. */
export class NotXml extends Error {}

/**
 * Walks an XML text strictly: tags that do not fit, unknown entities and any DOCTYPE are refused, so that damage
 * is found and never read around. Throws: NotXml.
 */
export function scanXml(text: string, visitor: XmlVisitor): void {
  const path: string[] = [];
  let at = 0;
  for (const found of text.matchAll(TOKEN)) {
    at += found[0].length;
    const { words, close, open, rest = "", self, data } = found.groups ?? {};
    if (words !== undefined) visitText(words, path, visitor);
    else if (data !== undefined) visitText(data, path, visitor, true);
    else if (close !== undefined) leave(close, path, visitor);
    else if (open !== undefined) {
      if (path.length >= DEEPEST) throw new NotXml("nested too deeply");
      path.push(open);
      visitor.open?.(open, attributesIn(rest));
      if (self !== undefined) leave(open, path, visitor);
    }
  }
  if (at !== text.length || path.length > 0) throw new NotXml("the text breaks off");
}

/** Documents nest tables in tables, but not a hundred levels of them. */
const DEEPEST = 256;

const NAME = "[\\p{L}_][\\p{L}\\p{N}_.:-]*";
const TOKEN = new RegExp(
  [
    "(?<words>[^<]+)",
    "<!--[^]*?-->",
    "<!\\[CDATA\\[(?<data>[^]*?)\\]\\]>",
    "<\\?[^]*?\\?>",
    `</(?<close>${NAME})\\s*>`,
    `<(?<open>${NAME})(?<rest>(?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(?<self>/)?>`,
  ].join("|"),
  "guy",
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "gu");

function leave(name: string, path: string[], visitor: XmlVisitor): void {
  if (path.pop() !== name) throw new NotXml(`</${name}> closes nothing`);
  visitor.close?.(name);
}

function visitText(text: string, path: readonly string[], visitor: XmlVisitor, literal = false): void {
  const words = literal ? text : decoded(text);
  if (path.length > 0) visitor.text?.(words);
  else if (text.replace(/^\ufeff/u, "").trim() !== "") throw new NotXml("text outside the document");
}

function attributesIn(text: string): Attributes {
  const found = new Map<string, string>();
  if (text === "") return found;
  for (const [, name = "", one, other = ""] of text.matchAll(ATTRIBUTE)) {
    if (found.has(name)) throw new NotXml(`${name} is given twice`);
    found.set(name, decoded(one ?? other));
  }
  return found;
}

const ENTITIES = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The five entities of XML and characters by number; others need a DOCTYPE, and that may lead outside. */
function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));|&/giu, (_, hex, digits, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number.parseInt(digits ?? "", 10);
    if (name === undefined && code <= 0x10ffff) return String.fromCodePoint(code);
    const character = ENTITIES.get(name ?? "");
    if (character === undefined) throw new NotXml("an entity of its own");
    return character;
  });
}
