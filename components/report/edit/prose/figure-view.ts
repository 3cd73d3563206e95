import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import type { CellId } from "@/lib/template/vocabulary";
import { cellName, cellOf } from "@/lib/template/walk";
import { nameOf } from "@/lib/report/amounts";
import type { Draft } from "../draft";
import { figureNow, watchFigure } from "./figure-now";
import { cellIn } from "./schema";

/** A live figure in the text: it shows what its cell holds, and changes with it in the same moment. */
export class FigureView implements NodeView {
  readonly dom = document.createElement("span");
  readonly #leave: () => void;
  #cell: CellId;

  constructor(
    private readonly draft: Draft,
    node: Node,
    onClick: () => void,
  ) {
    this.#cell = cellIn(node);
    this.dom.className = "prose-figure";
    this.dom.dataset.figure = this.#cell;
    this.dom.setAttribute("role", "img");
    // The click is ours alone: were the text to take the caret for it, the menu would lose the focus again.
    this.dom.addEventListener("mousedown", (event) => event.preventDefault());
    this.dom.addEventListener("click", onClick);
    this.#leave = watchFigure(draft, this.#cell, () => this.#show());
    this.#show();
  }

  update(node: Node): boolean {
    return cellIn(node) === this.#cell;
  }

  stopEvent(event: Event): boolean {
    return event.type === "mousedown" || event.type === "click";
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#leave();
  }

  #show(): void {
    const { edition } = this.draft;
    const cell = cellOf(edition, this.#cell);
    const figure = figureNow(this.draft, this.#cell);
    this.dom.textContent = figure ?? UNFILLED;
    this.dom.toggleAttribute("data-unfilled", figure === null);
    this.dom.title = cell ? `随表中数字变化：${cellName(cell)}` : FOREIGN;
    const source = cell ? `取自${nameOf(edition, cell.id)}` : FOREIGN;
    this.dom.setAttribute("aria-label", `${figure ?? UNFILLED}，${source}`);
  }
}

const UNFILLED = "未填";
const FOREIGN = "本年度报告没有这一格，请删去";
