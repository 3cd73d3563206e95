import { useState } from "react";
import type { NewRemark } from "@/lib/report/remarks";

/** Remarks in the making, kept in this browser until they are sent: of one submission, not of another. */
export function useRemarks(reportId: number, contentSha256: string) {
  const name = `gior:slip:${reportId}:${contentSha256}`;
  // Asked for in a dialog: never drawn on the server, where nothing is kept.
  const [remarks, setRemarks] = useState(() => kept(name));
  const change = (next: readonly NewRemark[]) => {
    setRemarks(next);
    try {
      window.localStorage.setItem(name, JSON.stringify(next));
    } catch {
      // Where the browser keeps nothing the remarks live as long as the page.
    }
  };
  return { remarks, change };
}

function kept(name: string): readonly NewRemark[] {
  try {
    const found: unknown = JSON.parse(window.localStorage.getItem(name) ?? "[]");
    return Array.isArray(found) ? found.filter(isRemark) : [];
  } catch {
    return [];
  }
}

function isRemark(found: unknown): found is NewRemark {
  return (
    typeof found === "object" &&
    found !== null &&
    "place" in found &&
    typeof found.place === "string" &&
    "words" in found &&
    typeof found.words === "string" &&
    "span" in found
  );
}
