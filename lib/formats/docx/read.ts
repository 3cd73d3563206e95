import type { Block } from "@/lib/document/blocks";
import { blocksOfLines } from "../text/blocks-of-lines";
import { scanPart, type OfficeFile } from "../zip/office";
import { Body } from "./body";
import { numberingOf } from "./numbering";
import type { Part } from "./table";
import { wordsOnly } from "./words";

/**
 * Blocks of a .docx document of Word, WPS or LibreOffice: its tables with their merged cells, paragraphs with
 * the numbers Word counts before them. Refuses: unreadable (damaged, more table than a report has).
 */
export function readDocx(file: OfficeFile): readonly Block[] {
  const body = new Body(numberingOf(file), isPaged(file));
  scanPart(file, documentIn(file) ?? "", wordsOnly(body));
  return blocksOfLines(body.parts.flatMap((part) => (typeof part === "string" ? linesOf(part) : [part])));
}

/** The main part of a document; online editors number it. undefined where the file is no document. */
export function documentIn({ parts }: OfficeFile): string | undefined {
  return [...parts.keys()].find((path) => /^word\/document\d*\.xml$/u.test(path));
}

/** The parts a document is read from. */
export function isDocxPart(path: string): boolean {
  return /^word\/(?:document\d*|numbering|styles)\.xml$/u.test(path);
}

function linesOf(text: string): Part[] {
  return text.split("\n");
}

function isPaged(file: OfficeFile): boolean {
  return Buffer.from(file.parts.get(documentIn(file) ?? "") ?? []).includes("lastRenderedPageBreak");
}
