"use client";

import { useEffect, useEffectEvent } from "react";
import { useKeptText } from "@/components/report/edit/saving/kept-text";
import { useReady } from "@/components/ui/use-ready";
import { askedByKey, isTyping, stepFrom, type Asked } from "./asked-by-key";

/**
 * 键盘操作: one finding after the other, and the two verdicts, by single keys; what there is, is said, and
 * all of it can be switched off (WCAG 2.1.4). The approval is only gone to: one stray key must not give it.
 */
export function ReviewKeys() {
  const [kept, keep] = useKeptText("gior:review-keys");
  const ready = useReady();
  const on = kept !== OFF;
  useKeys(on);
  return (
    <details className="text-sm">
      <summary className="min-h-6 w-fit">键盘操作{on ? "（J、K、A、R）" : "（已关闭）"}</summary>
      <dl className="my-1 grid grid-cols-[auto_1fr] gap-x-3">
        {HELP.map(([keys, words]) => (
          <div key={keys} className="contents">
            <dt>
              <kbd className="font-medium">{keys}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <label className="flex min-h-6 items-center gap-2">
        <input
          type="checkbox"
          className="size-5"
          checked={on}
          disabled={!ready}
          onChange={(event) => keep(event.target.checked ? "" : OFF)}
        />
        启用单键操作；在输入框内打字时不起作用
      </label>
    </details>
  );
}

const OFF = "off";

const HELP = [
  ["J", "下一个疑点"],
  ["K", "上一个疑点"],
  ["A", "到“审核通过”按钮，再按Enter确认"],
  ["R", "打开退回单"],
] as const;

function useKeys(on: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!on || document.querySelector("dialog[open]")) return;
    const asked = askedByKey(event, isTyping(event.target));
    if (!asked) return;
    event.preventDefault();
    answer(asked);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, []);
}

function answer(asked: Asked): void {
  if (asked === "next" || asked === "previous") return goToFinding(asked);
  const button = document.querySelector<HTMLButtonElement>(`button[data-deed="${asked}"]`);
  button?.focus();
  if (asked === "return") button?.click();
}

/** The findings stand in a panel that may be folded away behind its tab. */
function goToFinding(asked: "next" | "previous"): void {
  const findings = [...document.querySelectorAll<HTMLElement>("[data-finding]")];
  const here = findings.findIndex((finding) => finding.contains(document.activeElement));
  const finding = findings[stepFrom(here, findings.length, asked)];
  const panel = finding?.closest<HTMLElement>("[role=tabpanel]");
  if (!finding) return;
  if (panel?.hidden) {
    document.getElementById(panel.getAttribute("aria-labelledby") ?? "")?.click();
    // The panel is shown with the next drawing.
    requestAnimationFrame(() => finding.focus());
  } else finding.focus();
}
