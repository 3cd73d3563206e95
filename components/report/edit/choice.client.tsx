"use client";

import type { ReactNode } from "react";

type ChoiceProps = {
  readonly on: boolean;
  readonly onChoose: (on: boolean) => void;
  /** Over a whole list. */
  readonly all?: boolean;
  readonly children: ReactNode;
};

/** A box to tick beside what would be taken over. */
export function Choice({ on, onChoose, all = false, children }: ChoiceProps) {
  return (
    <label className={`flex min-h-6 items-center gap-2 ${all ? "font-medium" : ""}`}>
      <input
        type="checkbox"
        className="size-5"
        checked={on}
        onChange={(event) => onChoose(event.target.checked)}
      />
      {children}
    </label>
  );
}
