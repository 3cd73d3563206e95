"use client";

import { useEffect, useRef, type KeyboardEvent } from "react";
import { nameOf } from "@/lib/report/amounts";
import { useDraft } from "../draft";
import { figureNow } from "./figure-now";
import { goTo } from "../go-to";
import { useLive } from "../live";
import type { OpenMenu, Prose } from "./prose-view";

/** What can be done with a live figure; opens on a click or Enter, Escape leads back into the text. */
export function FigureMenu({ prose }: { readonly prose: Prose }) {
  const open = useLive(prose.menu, (menu) => menu);
  return open && <Menu key={open.position} open={open} prose={prose} />;
}

function Menu({ open, prose }: { readonly open: OpenMenu; readonly prose: Prose }) {
  const draft = useDraft();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => menu.current?.querySelector("button")?.focus({ preventScroll: true }), []);
  const close = () => prose.menu.set(null);
  const items = [
    { word: "去看这一格", act: () => goTo(draft, open.cell) },
    { word: "解除关联（变成普通数字）", act: () => prose.release(open) },
  ];
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={`${nameOf(draft.edition, open.cell)}：${figureNow(draft, open.cell) ?? "未填"}`}
      style={below(open.dom)}
      className="border-edge shadow-float absolute z-4 grid rounded-md border bg-white py-1 text-sm"
      onKeyDown={(event) => move(event, () => (close(), prose.view.focus()))}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) close();
      }}
    >
      <p className="text-ink-soft px-3 py-1">{nameOf(draft.edition, open.cell)}</p>
      {items.map(({ word, act }) => (
        <button
          key={word}
          type="button"
          role="menuitem"
          className="hover:bg-tint min-h-9 px-3 text-left"
          onClick={() => (close(), act())}
        >
          {word}
        </button>
      ))}
    </div>
  );
}

function below({ offsetLeft, offsetTop, offsetHeight, offsetParent }: HTMLElement) {
  const room = offsetParent ? offsetParent.clientWidth - MENU_PX : offsetLeft;
  return { left: Math.max(0, Math.min(offsetLeft, room)), top: offsetTop + offsetHeight + 4 };
}

const MENU_PX = 240;

function move(event: KeyboardEvent<HTMLElement>, leave: () => void): void {
  const items = [...event.currentTarget.querySelectorAll("button")];
  const at = items.findIndex((item) => item === document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) items.at((at + step) % items.length)?.focus();
  if (event.key === "Escape") leave();
  if (step !== undefined || event.key === "Escape") event.preventDefault();
}
