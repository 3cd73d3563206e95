import type { Block } from "@/lib/document/blocks";
import { OWN_PAPER } from "@/lib/document/paper/paper";
import { blocksOfLines } from "../text/blocks-of-lines";
import { WHOLE } from "../text/paragraphs";
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
  const end = isOwn(file) ? [WHOLE] : [];
  return blocksOfLines(
    body.parts.flatMap((part) => (typeof part === "string" ? [...linesOf(part), ...end] : [part])),
  );
}

/** The main part of a document; online editors number it. undefined where the file is no document. */
export function documentIn({ parts }: OfficeFile): string | undefined {
  return [...parts.keys()].find((path) => /^word\/document\d*\.xml$/u.test(path));
}

/** The parts a document is read from. */
export function isDocxPart(path: string): boolean {
  return /^(?:word\/(?:document\d*|numbering|styles)|docProps\/custom)\.xml$/u.test(path);
}

/** Written by the portal, or from what it wrote: no paragraph of it is a broken line. */
function isOwn({ parts }: OfficeFile): boolean {
  return Buffer.from(parts.get("docProps/custom.xml") ?? []).includes(OWN_PAPER);
}

function linesOf(text: string): Part[] {
  return text.split("\n");
}

function isPaged(file: OfficeFile): boolean {
  return Buffer.from(file.parts.get(documentIn(file) ?? "") ?? []).includes("lastRenderedPageBreak");
}
