import { baseKeymap, chainCommands, splitBlock } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { NodeSelection, type Command, type EditorState, type Plugin } from "prosemirror-state";
import { FIGURE } from "./schema";

/** Enter makes a paragraph, Backspace takes a live figure whole, Ctrl+Z undoes. Tab is left to the page. */
export function keys(openMenu: (position: number) => void): readonly Plugin[] {
  const menu: Command = ({ selection }, dispatch) => {
    if (!(selection instanceof NodeSelection) || selection.node.type !== FIGURE) return false;
    if (dispatch) openMenu(selection.from);
    return true;
  };
  const own = {
    "Mod-z": undo,
    "Mod-y": redo,
    "Shift-Mod-z": redo,
    Enter: chainCommands(menu, splitBlock),
    "Shift-Enter": splitBlock,
    " ": menu,
    Backspace: removeBeside("before"),
    Delete: removeBeside("after"),
  };
  return [history(), keymap(own), keymap(baseKeymap)];
}

function removeBeside(side: "before" | "after"): Command {
  return (state, dispatch) => {
    const node = beside(state, side);
    if (node?.type !== FIGURE) return false;
    const { from } = state.selection;
    const start = side === "before" ? from - node.nodeSize : from;
    dispatch?.(state.tr.delete(start, start + node.nodeSize).scrollIntoView());
    return true;
  };
}

function beside({ selection: { empty, $from } }: EditorState, side: "before" | "after") {
  return empty ? (side === "before" ? $from.nodeBefore : $from.nodeAfter) : null;
}
