import type { Block } from "@/lib/document/blocks";
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
  if (HTML.test(text)) return readHtml(text);
  return MARKDOWN.test(text) ? readMarkdown(text) : readText(text);
}

/** Tags a page of text would not hold by chance; text that carries HTML inside counts as HTML. */
const HTML = /<(?:!doctype html|html|body|table|tr|td|p|div)(?:\s[^<>]*)?\/?>/iu;
const MARKDOWN = /^ {0,3}#{1,6}[ \t]+\S|\*\*\S|^ {0,3}\|? {0,3}:?-{3,}:? {0,3}\|/mu;
