import type { Block } from "@/lib/document/blocks";
import { blocksOfLines } from "./blocks-of-lines";
import { linesOf } from "./lines";

/** Blocks of a plain text: what comes out of a PDF, a pasted page, a table with tabs or bars. */
export function readText(text: string): readonly Block[] {
  return blocksOfLines(linesOf(text));
}
