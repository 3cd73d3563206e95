import { isFigure } from "@/lib/document/figures";
import { refuse } from "@/lib/report/refusal";
import type { Numbering } from "./numbering";
import { drawn, type Part, type WordCell, type WordRow } from "./table";
import type { WordVisitor } from "./words";

/** Gathers the paragraphs and tables of a document body while its elements go by. */
export class Body implements WordVisitor {
  readonly parts: Part[] = [];
  private readonly holders: Holder[] = [{ kind: "text", parts: this.parts }];
  private readonly paragraphs: Paragraph[] = [];
  private unseen = 0;
  private cells = 0;
  /** Word notes where it broke pages; other writers do not, and then nothing is known. */
  private page = 1;

  constructor(
    private readonly numbering: Numbering,
    private readonly paged: boolean,
  ) {}

  readonly open: WordVisitor["open"] = (name, value) => {
    if (UNSEEN.has(name)) this.unseen += 1;
    if (name === "lastRenderedPageBreak") this.page += 1;
    if (name === "tbl") this.holders.push({ kind: "table", rows: [] });
    else if (name === "tr") this.row()?.push({ cells: [], before: 0, page: this.paged ? this.page : null });
    else if (name === "tc") this.beginCell();
    else if (name === "txbxContent") this.holders.push({ kind: "text", parts: [] });
    else if (name === "p") this.paragraphs.push(emptyParagraph());
    else this.setting(name, value);
  };

  readonly close: WordVisitor["close"] = (name) => {
    if (UNSEEN.has(name)) this.unseen -= 1;
    if (name === "p") this.endParagraph();
    else if (name === "tc") this.leave("text");
    else if (name === "tbl") {
      const table = this.leave("table");
      if (table?.kind === "table") this.add(...drawn(table.rows));
    } else if (name === "txbxContent") this.endBox();
    else if (name === "rPr" || name === "pPr" || name === "r") this.mark(name);
    else if (name === "t") this.setting("/t", () => undefined);
  };

  readonly text = (text: string): void => {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph?.reading && this.unseen === 0 && !paragraph.hidden) paragraph.text += text;
  };

  private setting(name: string, value: (attribute: string) => string | undefined): void {
    const paragraph = this.paragraphs.at(-1);
    const row = this.row()?.at(-1);
    const cell = row?.cells.at(-1);
    if (!paragraph) {
      if (name === "gridSpan" && cell) cell.span = spanOf(value("val"));
      if (name === "vMerge" && cell) cell.merge = value("val") === "restart" ? "begins" : "goes on";
      if (name === "gridBefore" && row) row.before = spanOf(value("val"));
      return;
    }
    if (name === "t" || name === "/t") paragraph.reading = name === "t";
    if (name === "pPr") paragraph.inside = "paragraph";
    if (name === "r") paragraph.inside = "run";
    if (name === "pStyle") paragraph.style = value("val") ?? null;
    if (name === "numId") paragraph.list = value("val") ?? null;
    if (name === "ilvl") paragraph.level = Number(value("val") ?? 0);
    if (paragraph.inside !== "run" || this.unseen > 0) return;
    if (name === "vanish") paragraph.hidden = !/^(?:0|false|off)$/u.test(value("val") ?? "");
    if (name === "tab" || name === "ptab") paragraph.text += "\t";
    if (name === "br" || name === "cr") paragraph.text += "\n";
    if (name === "noBreakHyphen") paragraph.text += "-";
  }

  private mark(name: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    if (name === "r") Object.assign(paragraph, { hidden: false, inside: null });
    if (name === "pPr") paragraph.inside = null;
  }

  private row(): WordRow[] | undefined {
    const holder = this.holders.findLast(({ kind }) => kind === "table");
    return holder?.kind === "table" ? holder.rows : undefined;
  }

  private beginCell(): void {
    this.cells += 1;
    if (this.cells > MOST_CELLS) throw refuse("unreadable", "表格太大，不像一份年度报告");
    const cell: WordCell = { parts: [], span: 1, merge: "none" };
    this.row()?.at(-1)?.cells.push(cell);
    this.holders.push({ kind: "text", parts: cell.parts });
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const number = this.numbering(paragraph.style, paragraph);
    const text = paragraph.text.replace(/[\u00ad\u200b\ufeff]/gu, "");
    // What was typed is a figure; a number Word counted before it is none of its digits.
    this.add(text.trim() === "" || isFigure(text) ? text : number + text);
  }

  /** A text box floats: in a table it belongs to no cell, elsewhere it stands before its paragraph. */
  private endBox(): void {
    const box = this.leave("text");
    if (box?.kind === "text" && this.row() === undefined) this.add(...box.parts);
  }

  private leave(kind: Holder["kind"]): Holder | undefined {
    return this.holders.length > 1 && this.holders.at(-1)?.kind === kind ? this.holders.pop() : undefined;
  }

  private add(...parts: readonly Part[]): void {
    const holder = this.holders.at(-1);
    if (holder?.kind === "text") for (const part of parts) holder.parts.push(part);
  }
}

type Holder =
  { readonly kind: "text"; readonly parts: Part[] } | { readonly kind: "table"; readonly rows: WordRow[] };

type Paragraph = {
  text: string;
  style: string | null;
  list: string | null;
  level: number | null;
  hidden: boolean;
  reading: boolean;
  inside: "paragraph" | "run" | null;
};

function emptyParagraph(): Paragraph {
  return { text: "", style: null, list: null, level: null, hidden: false, reading: false, inside: null };
}

/** Deleted and moved text, pinyin over characters. */
const UNSEEN = new Set(["del", "moveFrom", "rt"]);

/** A report has about 300. */
const MOST_CELLS = 30_000;
const WIDEST = 60;

function spanOf(said: string | undefined): number {
  const span = Number(said ?? 1);
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), WIDEST) : 1;
}
