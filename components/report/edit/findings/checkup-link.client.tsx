"use client";

import type { MouseEvent } from "react";
import { useDraft } from "../draft";

/** The way to the report of the check-up on one page. It shows what the server has: what waits goes there first. */
export function CheckupLink({ className = "" }: { readonly className?: string }) {
  const draft = useDraft();
  const address = `/reports/${draft.report.id}/checkup`;
  async function open(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await draft.flush();
    window.location.assign(address);
  }
  return (
    <a href={address} className={`inline-block min-h-6 ${className}`} onClick={(event) => void open(event)}>
      体检报告
    </a>
  );
}
