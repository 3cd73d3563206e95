import { parse } from "parse5";
import type { Block } from "@/lib/document/blocks";
import { readTitle } from "@/lib/document/title";
import { blocksOfLines } from "../text/blocks-of-lines";
import { partsOf } from "./parts";

/** Blocks of an HTML page or fragment: its tables as they are drawn, everything else line by line. */
export function readHtml(html: string): readonly Block[] {
  const { title, parts } = partsOf(parse(html));
  const blocks = blocksOfLines(parts);
  const named = blocks.some(({ kind }) => kind === "title");
  const inHead = title.split(/[-_|–—]/u).map((part) => part.replace(/\s+/gu, ""));
  const text = inHead.find((part) => readTitle(part) !== null);
  return named || text === undefined ? blocks : [{ kind: "title", text }, ...blocks];
}
