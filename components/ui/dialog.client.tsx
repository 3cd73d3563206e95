"use client";

import { useEffect, useId, useRef, type ReactNode } from "react";

type DialogProps = {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** The browser's own modal dialog: focus stays inside, Escape leaves, the page behind is inert. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
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
      className="text-ink shadow-float m-auto w-full max-w-xl rounded-md bg-white p-6 backdrop:bg-black/50"
    >
      <h2 id={heading} className="mb-4 text-xl font-bold">
        {title}
      </h2>
      {open && children}
    </dialog>
  );
}
