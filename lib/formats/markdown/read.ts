import type { Block } from "@/lib/document/blocks";
import { readText } from "../text/read";

/** Blocks of a markdown text: its marks are taken off, its tables with bars or tabs are read as in plain text. */
export function readMarkdown(text: string): readonly Block[] {
  return readText(text.replace(EMPHASIS, "$2").replace(ESCAPE, "$1").replace(HEADING, ""));
}

const EMPHASIS = /(\*\*|__)(?=\S)([^*_\n]{1,200}?)\1/gu;
const ESCAPE = /\\([.\-*_#|()[\]])/gu;
/** The remark about the file itself (「# source: …」) is no heading. */
const HEADING = /^ {0,3}#{1,6}[ \t]+(?![a-z]+:\s)/gmu;
