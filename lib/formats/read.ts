import type { Block } from "@/lib/document/blocks";
import { unradical } from "@/lib/document/radicals";
import { decode } from "./decode";
import { readHtml } from "./html/read";
import { readMarkdown } from "./markdown/read";
import { readText } from "./text/read";

/**
 * The blocks of a report file, by what is in it and not by its name.
 * Refuses: unreadable (empty, binary, no known encoding), too-large (over 20 MB).
 */
export function readFile(bytes: Uint8Array, name: string): readonly Block[] {
  return readString(decode(bytes, name));
}

/** The same for text at hand, such as what a clerk pasted. */
export function readString(text: string): readonly Block[] {
  const plain = unradical(text).replace(FULL_WIDTH, (digit) => digit.normalize("NFKC"));
  if (HTML.test(plain)) return readHtml(plain);
  return MARKDOWN.test(plain) ? readMarkdown(plain) : readText(plain);
}

/** Full-width digits and letters; full-width punctuation is Chinese and stays. */
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu;

/** Tags a page of text would not hold by chance; text that carries HTML inside counts as HTML. */
const HTML = /<(?:!doctype html|html|body|table|tr|td|p|div)(?:\s[^<>]*)?\/?>/iu;
const MARKDOWN = /^ {0,3}#{1,6}[ \t]+\S|\*\*\S|^ {0,3}\|? {0,3}:?-{3,}:? {0,3}\|/mu;
