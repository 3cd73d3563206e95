import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { positionAt } from "./schema";

/** Offsets into the stored text. */
export type Span = { readonly start: number; readonly end: number };

/** Marks what is seen and not stored: headings and lists by how they begin, figures to be bound, words meant. */
export function marks(): Plugin {
  return new Plugin<Marks>({
    key: KEY,
    state: {
      init: (_, { doc }) => ({
        lines: linesOf(doc),
        linkable: DecorationSet.empty,
        quoted: DecorationSet.empty,
      }),
      apply: moved,
    },
    props: {
      decorations(state) {
        const { lines, linkable, quoted } = KEY.getState(state) ?? {};
        const all = [lines, linkable, quoted].flatMap((set) => set?.find() ?? []);
        return DecorationSet.create(state.doc, all);
      },
    },
  });
}

/** Underlines the figures that could be bound. */
export function markLinkable(view: EditorView, spans: readonly Span[]): void {
  view.dispatch(view.state.tr.setMeta(KEY, { linkable: spans }));
}

/** Highlights the words a finding means, until the text changes. */
export function markQuoted(transaction: Transaction, span: Span): Transaction {
  return transaction.setMeta(KEY, { quoted: [span] });
}

type Marks = Readonly<Record<"lines" | "linkable" | "quoted", DecorationSet>>;
type Change = { readonly linkable?: readonly Span[]; readonly quoted?: readonly Span[] };

const KEY = new PluginKey<Marks>("marks");

function moved(tr: Transaction, old: Marks, before: EditorState): Marks {
  const { doc } = tr;
  const change: Change = tr.getMeta(KEY) ?? {};
  const same = doc === before.doc;
  const linkable = same ? old.linkable : old.linkable.map(tr.mapping, doc);
  return {
    lines: same ? old.lines : linesOf(doc),
    linkable: change.linkable ? inline(doc, change.linkable, "prose-linkable") : linkable,
    quoted: change.quoted
      ? inline(doc, change.quoted, "prose-quoted")
      : same
        ? old.quoted
        : DecorationSet.empty,
  };
}

function inline(doc: Node, spans: readonly Span[], name: string): DecorationSet {
  return DecorationSet.create(
    doc,
    spans.map(({ start, end }) =>
      Decoration.inline(positionAt(doc, start), positionAt(doc, end), { class: name }),
    ),
  );
}

const HEADING = /^\s*[（(][一二三四五六七八九十]{1,3}[）)]/u;
const ITEM = /^\s*(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]|[-•·●▪◆]\s*)/u;

/** Numbering is text: a line is a heading or an item by how it begins. */
function linesOf(doc: Node): DecorationSet {
  const found: Decoration[] = [];
  doc.forEach((paragraph, at) => {
    const text = paragraph.textContent;
    const name = HEADING.test(text) ? "prose-heading" : ITEM.test(text) ? "prose-item" : null;
    if (name) found.push(Decoration.node(at, at + paragraph.nodeSize, { class: name }));
  });
  return DecorationSet.create(doc, found);
}
