import type { ReactNode } from "react";

export type Tone = "plain" | "good" | "caution" | "error";

/** Something to know before going on: a word and a bar at the side, never colour alone. */
export function Notice({ tone = "plain", title, children }: NoticeProps) {
  return (
    <div className={`border-l-4 px-4 py-3 ${TONES[tone]}`}>
      {title && <p className="font-bold">{title}</p>}
      {children}
    </div>
  );
}

type NoticeProps = { readonly tone?: Tone; readonly title?: string; readonly children?: ReactNode };

const TONES: Readonly<Record<Tone, string>> = {
  plain: "border-accent bg-accent-tint",
  good: "border-good bg-good-tint",
  caution: "border-caution bg-caution-tint",
  error: "border-error bg-error-tint",
};
