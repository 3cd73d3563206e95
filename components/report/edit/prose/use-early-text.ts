import { useCallback, useState } from "react";

/**
 * Keeps what was typed into a text area before the page came to life: React sets one that has a text back
 * to what the server sent. Give the result the element before anything reads it.
 */
export function useEarlyText(id: string): (area: HTMLTextAreaElement) => void {
  const [early] = useState(() => textNow(id));
  return useCallback(
    (area) => {
      if (!early || area.value === early.text) return;
      area.value = early.text;
      if (area === document.activeElement) area.setSelectionRange(early.start, early.end);
    },
    [early],
  );
}

/** Runs while the component is drawn for the first time, which is before React takes the element over. */
function textNow(id: string) {
  if (typeof document === "undefined") return null;
  const area = document.getElementById(id);
  if (!(area instanceof HTMLTextAreaElement)) return null;
  return { text: area.value, start: area.selectionStart, end: area.selectionEnd };
}
