"use client";

import { useDraft } from "../draft";
import { goTo } from "../go-to";
import { useLive } from "../live";
import type { SaveState } from "./saver";

/** Whether what was typed has reached the server, in words and always in view. */
export function SaveLine() {
  const draft = useDraft();
  const state = useLive(draft.saving, (now) => now);
  const conflicts = useLive(draft.conflicts, ({ length }) => length);
  const unshelved = useLive(draft.unshelved, (now) => now);
  const { sign, text, colour } = SAID[state.kind](state, unshelved ? STAYS_HERE : KEPT_HERE);
  return (
    <p role="status" className="text-sm">
      <span className={`font-medium ${colour}`}>
        <span aria-hidden="true">{sign} </span>
        {text}
      </span>
      {state.kind === "signed-out" && (
        <button type="button" className={LINK} onClick={() => draft.signingIn.set(true)}>
          输入密码继续
        </button>
      )}
      {conflicts > 0 && (
        <a href="#conflicts" className="text-caution ml-3 font-medium">
          {conflicts} 处与他人不同，请选择
        </a>
      )}
      <Uncounted />
    </p>
  );
}

/** Typed, saved as typed, but no figure: each press leads to the next of them. */
function Uncounted() {
  const draft = useDraft();
  const count = useLive(draft.judged, ({ filing }) => filing.faults.length);
  const next = () => {
    const cells = draft.judged.value.filing.faults.map(({ cell }) => cell);
    const at = cells[(cells.indexOf(draft.focused.value ?? "") + 1) % cells.length];
    if (at) goTo(draft, at);
  };
  if (count === 0) return null;
  return (
    <button type="button" className="text-error ml-3 min-h-6 font-medium underline" onClick={next}>
      {count} 格有误未计入
    </button>
  );
}

const LINK = "text-accent ml-2 min-h-6 underline";

type Said = { readonly sign: string; readonly text: string; readonly colour: string };

const SAID: Readonly<Record<SaveState["kind"], (state: SaveState, kept: string) => Said>> = {
  saved: ({ savedAt }) => ({
    sign: "✔",
    text: savedAt === null ? "已保存" : `已保存 ${clock(savedAt)}`,
    colour: "text-good",
  }),
  saving: () => ({ sign: "…", text: "保存中", colour: "text-ink-soft" }),
  waiting: (_, kept) => ({ sign: "△", text: `等待网络，${kept}`, colour: "text-caution" }),
  "signed-out": ({ message }, kept) => ({
    sign: "✖",
    text: message ?? `登录已超时，${kept}，请重新登录`,
    colour: "text-error",
  }),
  refused: ({ message }) => ({ sign: "✖", text: `没有保存：${message ?? ""}`, colour: "text-error" }),
};

const KEPT_HERE = "内容已保存在本机";

/** Where the browser keeps no copy. */
const STAYS_HERE = "内容只在本页，请不要关闭";

function clock(at: number): string {
  return new Intl.DateTimeFormat("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false }).format(at);
}
