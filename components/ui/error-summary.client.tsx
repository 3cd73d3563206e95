"use client";

import { useEffect, useId, useRef, useSyncExternalStore } from "react";
import type { Issue } from "@/lib/report/refusal";

/** What is wrong, on top of the form and read out at once; an entry that names a field leads to it. */
export function ErrorSummary({ issues }: { readonly issues: readonly Issue[] }) {
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();
  useEffect(() => {
    if (issues.length > 0) box.current?.focus();
  }, [issues]);
  if (issues.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby={heading}
      className="border-error bg-error-tint mb-6 border-l-4 px-4 py-3"
    >
      <p id={heading} className="text-error font-bold">
        <span aria-hidden="true">✖ </span>没有完成，需要处理：
      </p>
      <ul className="mt-1">
        {issues.map((issue) => (
          <li key={`${issue.at} ${issue.message}`}>
            <Entry {...issue} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Entry({ at, message }: Issue) {
  const label = useLabel(at);
  if (!at || !label) return <>{message}</>;
  return (
    <a
      href={`#${at}`}
      className="text-error"
      onClick={(event) => {
        const field = document.getElementById(at);
        if (!field) return;
        event.preventDefault();
        // What is folded away takes no focus.
        const fold = field.closest("details");
        if (fold) fold.open = true;
        field.focus();
      }}
    >
      {label}：{message}
    </a>
  );
}

/** What the field is called, read from the page; empty where there is no such field. */
function useLabel(at: string | null): string {
  return useSyncExternalStore(
    () => () => undefined,
    () => [...document.querySelectorAll("label")].find(({ htmlFor }) => htmlFor === at)?.textContent ?? "",
    () => "",
  );
}
