"use client";

import { useEffect, useId, useRef } from "react";
import type { Issue } from "@/lib/report/refusal";
import { CheckupLink } from "./checkup-link.client";
import { useDraft } from "../draft";
import { goTo } from "../go-to";
import { isPlace } from "../submission";

/** Why it was not submitted; every entry opens its section and focuses the field. */
export function IssueSummary({ issues }: { readonly issues: readonly Issue[] }) {
  const draft = useDraft();
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
      className="border-error bg-error-tint mb-4 scroll-mt-24 border-l-4 px-4 py-3"
    >
      <p id={heading} className="text-error font-bold">
        <span aria-hidden="true">✖ </span>还没有提交，需要处理：
      </p>
      <ul className="mt-1">
        {issues.map(({ at, message }) => (
          <li key={`${at} ${message}`}>
            {isPlace(draft, at) ? (
              <button
                type="button"
                className="text-error min-h-6 text-left underline"
                onClick={() => goTo(draft, at)}
              >
                {message}
              </button>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm">
        <CheckupLink />
      </p>
    </div>
  );
}
