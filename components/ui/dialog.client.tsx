"use client";

import { useEffect, useId, useRef, type ReactNode } from "react";

type DialogProps = {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  /** Fills the screen: for comparing, not for a question. */
  readonly full?: boolean;
  readonly children: ReactNode;
};

/** The browser's own modal dialog: focus stays inside, Escape leaves, the page behind is inert. */
export function Dialog({ open, title, onClose, full = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onClose}
      className={`text-ink shadow-float m-auto rounded-md bg-white p-6 backdrop:bg-black/50 ${full ? FULL : "w-full max-w-xl"}`}
    >
      <h2 id={heading} className="mb-4 text-xl font-bold">
        {title}
      </h2>
      {open && children}
    </dialog>
  );
}

const FULL = "h-[calc(100dvh-2rem)] max-h-none w-[calc(100vw-2rem)] max-w-none";
