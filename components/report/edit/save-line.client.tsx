"use client";

import { useDraft } from "./draft";
import { useLive } from "./live";
import type { SaveState } from "./saver";

/** Whether what was typed has reached the server, in words and always in view. */
export function SaveLine() {
  const draft = useDraft();
  const state = useLive(draft.saving, (now) => now);
  const faults = useLive(draft.judged, ({ filing }) => filing.faults.length);
  const conflicts = useLive(draft.conflicts, ({ length }) => length);
  const { sign, text, colour } = SAID[state.kind](state);
  return (
    <p role="status" className="text-sm">
      <span className={`font-medium ${colour}`}>
        <span aria-hidden="true">{sign} </span>
        {text}
      </span>
      {state.kind === "signed-out" && (
        <a href="/sign-in" target="_blank" rel="noopener" className="ml-2">
          重新登录（新窗口）
        </a>
      )}
      {conflicts > 0 && (
        <a href="#conflicts" className="text-caution ml-3 font-medium">
          {conflicts} 处与他人不同，请选择
        </a>
      )}
      {faults > 0 && <span className="text-error ml-3 font-medium">{faults} 格有误未计入</span>}
    </p>
  );
}

type Said = { readonly sign: string; readonly text: string; readonly colour: string };

const SAID: Readonly<Record<SaveState["kind"], (state: SaveState) => Said>> = {
  saved: ({ savedAt }) => ({
    sign: "✔",
    text: savedAt === null ? "已保存" : `已保存 ${clock(savedAt)}`,
    colour: "text-good",
  }),
  saving: () => ({ sign: "…", text: "保存中", colour: "text-ink-soft" }),
  waiting: () => ({ sign: "△", text: "等待网络，内容已保存在本机", colour: "text-caution" }),
  "signed-out": () => ({
    sign: "✖",
    text: "登录已超时，内容已保存在本机，请重新登录",
    colour: "text-error",
  }),
  refused: ({ message }) => ({ sign: "✖", text: `没有保存：${message ?? ""}`, colour: "text-error" }),
};

function clock(at: number): string {
  return new Intl.DateTimeFormat("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false }).format(at);
}
