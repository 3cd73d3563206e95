"use client";

import { useId, useMemo, useState, type KeyboardEvent } from "react";
import { Dialog } from "@/components/ui/dialog.client";
import type { CellId } from "@/lib/template/vocabulary";
import { useDraft } from "../draft";
import { figureNow } from "./figure-now";
import { choicesFor, type Choice } from "./cell-choices";
import type { Prose } from "./prose-view";

/** 「插入表中数字」: a figure chosen from the tables, put where the caret was. */
export function InsertFigure({ prose }: { readonly prose: Prose }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="text-accent min-h-6 text-sm underline" onClick={() => setOpen(true)}>
        插入表中数字
      </button>
      <Dialog open={open} title="插入表中数字" onClose={() => setOpen(false)}>
        <Finder
          onChoose={(cell) => {
            setOpen(false);
            requestAnimationFrame(() => prose.insert(cell));
          }}
        />
      </Dialog>
    </>
  );
}

const SHOWN = 40;

function Finder({ onChoose }: { readonly onChoose: (cell: CellId) => void }) {
  const { edition } = useDraft();
  const id = useId();
  const [question, setQuestion] = useState("");
  const [at, setAt] = useState(0);
  const found = useMemo(() => choicesFor(edition, question), [edition, question]);
  const shown = found.slice(0, SHOWN);
  const chosen = shown[Math.min(at, shown.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt(Math.max(0, Math.min(at + step, shown.length - 1)));
    if (event.key === "Enter" && chosen && !event.nativeEvent.isComposing) onChoose(chosen.cell.id);
    if (step !== undefined || event.key === "Enter") event.preventDefault();
  };
  return (
    <>
      <label htmlFor={id} className="block font-medium">
        找一格
      </label>
      <p id={`${id}-help`} className="text-ink-soft text-sm">
        输入行或者列的名称，如“新收 总计”；上下键选择，回车插入。插入后随表中数字变化。
      </p>
      <input
        id={id}
        role="combobox"
        autoComplete="off"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-describedby={`${id}-help`}
        aria-activedescendant={chosen && optionId(id, chosen)}
        className="border-edge mt-1 block h-10 w-full rounded-md border px-3"
        value={question}
        onChange={(event) => (setQuestion(event.target.value), setAt(0))}
        onKeyDown={onKeyDown}
      />
      <Choices id={id} choices={shown} chosen={chosen} onChoose={onChoose} />
      <p role="status" className="text-ink-soft mt-2 text-sm">
        {found.length === 0 && "没有找到，请换一个词。"}
        {found.length > SHOWN && `共 ${found.length} 格，先列出 ${SHOWN} 格；多输入几个字可以缩小范围。`}
      </p>
    </>
  );
}

type ChoicesProps = {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly chosen: Choice | undefined;
  readonly onChoose: (cell: CellId) => void;
};

/** The keyboard stays in the question; the list is for the eye, the pointer and the screen reader. */
function Choices({ id, choices, chosen, onChoose }: ChoicesProps) {
  const draft = useDraft();
  return (
    <ul
      id={`${id}-list`}
      role="listbox"
      aria-label="表中的格"
      tabIndex={0}
      className="border-line mt-2 h-64 overflow-y-auto border"
    >
      {choices.map((choice) => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the combobox above has the keys
        <li
          key={choice.cell.id}
          ref={choice === chosen ? (item) => item?.scrollIntoView({ block: "nearest" }) : undefined}
          id={optionId(id, choice)}
          role="option"
          aria-selected={choice === chosen}
          className="aria-selected:bg-accent-tint hover:bg-tint flex min-h-9 cursor-pointer items-center justify-between gap-4 px-3 py-1"
          onClick={() => onChoose(choice.cell.id)}
        >
          <span>{choice.name}</span>
          <span className="font-medium whitespace-nowrap tabular-nums">
            {figureNow(draft, choice.cell.id) ?? "未填"}
          </span>
        </li>
      ))}
    </ul>
  );
}

function optionId(id: string, { cell }: Choice): string {
  return `${id}-${cell.id}`;
}
