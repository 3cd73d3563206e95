import { NodeSelection, EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { CellId } from "@/lib/template/vocabulary";
import type { Draft } from "../draft";
import { fieldName } from "../field-name";
import { figureNow } from "./figure-now";
import { Live } from "../live";
import { FigureView } from "./figure-view";
import { keys } from "./keys";
import { markLinkable, markQuoted, marks, type Span } from "./marks";
import { pasteProps } from "./paste";
import { PROSE_FIELDS } from "./prose-fields";
import { cellIn, documentOf, FIGURE, positionAt, sliceOf, storedText } from "./schema";

/** A live figure whose menu is open, and where it stands in the document. */
export type OpenMenu = { readonly cell: CellId; readonly position: number; readonly dom: HTMLElement };

/** One piece of prose under the clerk's hands; every change goes to the draft, and the draft's into it. */
export class Prose {
  readonly menu = new Live<OpenMenu | null>(null);
  readonly view: EditorView;
  readonly #leave: () => void;
  /** Came from elsewhere while an input method was composing. */
  #waiting: string | null = null;

  constructor(
    place: HTMLElement,
    private readonly draft: Draft,
    private readonly key: string,
  ) {
    this.view = new EditorView(place, {
      state: EditorState.create({
        doc: documentOf(draft.read(key)),
        plugins: [...keys((position) => this.#openMenu(position)), marks()],
      }),
      attributes: attributesOf(key),
      editable: () => draft.moved.value === null,
      nodeViews: {
        figure: (node, _, position) => new FigureView(draft, node, () => this.#openMenu(position() ?? 0)),
      },
      dispatchTransaction: (transaction) => this.#take(transaction),
      handleDOMEvents: this.#heard(),
      ...pasteProps((cell) => figureNow(draft, cell) ?? ""),
    });
    const leave = [
      draft.watch(key, (raw) => this.#show(raw)),
      // Asks anew whether it may be written in.
      draft.moved.subscribe(() => this.view.setProps({})),
    ];
    this.#leave = () => leave.forEach((stop) => stop());
    PROSE_FIELDS.set(this.view.dom, (span) => this.#select(span));
  }

  close(): void {
    this.#leave();
    this.view.destroy();
  }

  /** Puts a live figure where the caret is, or was. */
  insert(cell: CellId): void {
    this.view.dispatch(this.view.state.tr.replaceSelectionWith(FIGURE.create({ cell })).scrollIntoView());
    this.view.focus();
  }

  /** Makes of a live figure an ordinary number, as it is now. */
  release({ cell, position }: OpenMenu): void {
    const { state } = this.view;
    if (cellIn(state.doc.nodeAt(position) ?? state.doc) !== cell) return;
    const figure = figureNow(this.draft, cell);
    const tr = state.tr.delete(position, position + 1);
    this.view.dispatch(figure === null ? tr : tr.insertText(figure, position));
    this.view.focus();
  }

  /** Marks the figures that could be bound; never under an input method at work. */
  mark(spans: readonly Span[]): void {
    if (!this.view.composing) markLinkable(this.view, spans);
  }

  #take(transaction: Transaction): void {
    this.view.updateState(this.view.state.apply(transaction));
    if (transaction.docChanged && !this.view.composing) this.#note();
  }

  #note(): void {
    const raw = storedText(this.view.state.doc);
    if (raw === this.draft.read(this.key)) return;
    this.draft.form.setValue(fieldName(this.key), raw);
    this.draft.typed(this.key, raw);
  }

  /**
   * Only what differs is replaced, so that the caret stays where it is. Hears our own words too: a mark
   * typed by hand becomes the live figure it stands for.
   */
  #show(raw: string): void {
    this.#waiting = this.view.composing ? raw : null;
    const { doc, tr } = this.view.state;
    if (this.view.composing) return;
    const next = documentOf(raw);
    const start = doc.content.findDiffStart(next.content);
    const ends = doc.content.findDiffEnd(next.content);
    if (start === null || !ends) return;
    const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
    tr.replace(start, ends.a + overlap, next.slice(start, ends.b + overlap));
    const exact = storedText(tr.doc) === raw;
    this.view.dispatch(exact ? tr : this.view.state.tr.replaceWith(0, doc.content.size, next.content));
  }

  #select({ start, end }: Span): void {
    const { doc, tr } = this.view.state;
    const [from, to] = [positionAt(doc, start), positionAt(doc, end)];
    this.view.dispatch(markQuoted(tr.setSelection(TextSelection.create(doc, from, to)), { start, end }));
    this.view.focus();
    window.scrollBy({ top: this.view.coordsAtPos(from).top - window.innerHeight / 2 });
  }

  #openMenu(position: number): void {
    const { state } = this.view;
    const node = state.doc.nodeAt(position);
    const dom = this.view.nodeDOM(position);
    if (node?.type !== FIGURE || !(dom instanceof HTMLElement)) return;
    this.view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, position)));
    this.menu.set({ cell: cellIn(node), position, dom });
  }

  #heard() {
    return {
      focus: () => this.draft.focused.set(null),
      blur: () => {
        if (!this.view.composing) this.#note();
        this.draft.left();
      },
      compositionend: () => void setTimeout(() => this.#composed()),
      beforeinput: (view: EditorView, event: InputEvent) => takesLines(view, event),
    };
  }

  #composed(): void {
    if (this.view.isDestroyed || this.view.composing) return;
    if (this.#waiting !== null) this.#show(this.#waiting);
    else this.#note();
  }
}

/** Several lines put in at once, as assistive programs do, are paragraphs; a browser would make one of them. */
function takesLines(view: EditorView, event: InputEvent): boolean {
  const [range] = event.getTargetRanges();
  if (!range || event.inputType !== "insertText" || !event.data?.includes("\n")) return false;
  event.preventDefault();
  const from = view.posAtDOM(range.startContainer, range.startOffset);
  const to = view.posAtDOM(range.endContainer, range.endOffset);
  const selection = TextSelection.between(view.state.doc.resolve(from), view.state.doc.resolve(to));
  const tr = view.state.tr.setSelection(selection);
  view.dispatch(tr.replaceSelection(sliceOf(event.data.split(/\r?\n/u))).scrollIntoView());
  return true;
}

function attributesOf(key: string): Record<string, string> {
  return {
    id: key,
    class: "prose-field",
    role: "textbox",
    "aria-multiline": "true",
    "aria-labelledby": `${key}-label`,
    "aria-describedby": `${key}-help ${key}-prompts`,
    spellcheck: "false",
  };
}
