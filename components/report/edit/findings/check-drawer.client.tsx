"use client";

import type { KeyboardEvent, ReactNode } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { useDraft, type Draft } from "../draft";
import { useLive } from "../live";

/** The findings beside the form; on a narrower screen a drawer that opens over it and gives way to the place. */
export function CheckDrawer({ children }: { readonly children: ReactNode }) {
  const draft = useDraft();
  const open = useLive(draft.checking, (now) => now);
  const close = () => {
    flushSync(() => draft.checking.set(false));
    document.getElementById(OPENER)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => event.key === "Escape" && open && close();
  return (
    // The key only closes what the button in it closes too.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      id={DRAWER}
      className={`${ASIDE} ${open ? "" : "max-xl:hidden noscript:block"}`}
      onKeyDown={onKeyDown}
    >
      <div className="max-xl:sticky max-xl:top-0 max-xl:z-3 max-xl:flex max-xl:justify-end max-xl:bg-white max-xl:py-2 xl:hidden">
        <Button onClick={close}>收起体检</Button>
      </div>
      {children}
    </div>
  );
}

/** Opens the drawer and says how much is in it. */
export function CheckButton() {
  const draft = useDraft();
  const open = useLive(draft.checking, (now) => now);
  const count = useLive(
    draft.judged,
    ({ standing: { errors, unexplained } }) => errors.length + unexplained.length,
  );
  return (
    <Button
      id={OPENER}
      aria-expanded={open}
      aria-controls={DRAWER}
      className="max-sm:mr-auto max-sm:px-2 xl:hidden"
      onClick={() => (open ? draft.checking.set(false) : openCheck(draft))}
    >
      体检{count > 0 && `（${count}）`}
    </Button>
  );
}

/** Opens the findings and begins at their head. */
export function openCheck(draft: Draft): void {
  flushSync(() => draft.checking.set(true));
  document.getElementById("check")?.focus();
}

const OPENER = "open-check";

const DRAWER = "check-drawer";

const ASIDE =
  "border-line xl:sticky xl:top-14 xl:max-h-[calc(100vh-9rem)] xl:self-start xl:overflow-y-auto xl:border-l xl:pl-4 " +
  "max-xl:fixed max-xl:inset-y-0 max-xl:right-0 max-xl:z-6 max-xl:w-[min(26rem,100vw)] max-xl:overflow-y-auto max-xl:border-l max-xl:bg-white max-xl:px-4 max-xl:pb-6 max-xl:shadow-float";
