import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useDraft } from "../draft";
import type { Prose } from "./prose-view";

/**
 * Puts the editor in the place of a text area. Until it has been fetched, and for as long as somebody is
 * writing in the text area, that stays; where it cannot be fetched, for good.
 */
export function useProse(key: string) {
  const draft = useDraft();
  const area = useRef<HTMLTextAreaElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [prose, setProse] = useState<Prose | null>(null);
  useEffect(() => {
    let opened: Prose | null = null;
    let gone = false;
    void fetchEditor().then((found) => {
      const open = () => {
        if (gone || !found || !place.current) return;
        const editor = new found.Prose(place.current, draft, key);
        opened = editor;
        // At once: two fields of one name must never be seen.
        flushSync(() => setProse(editor));
      };
      if (area.current && area.current === document.activeElement)
        area.current.addEventListener("blur", () => requestAnimationFrame(open), { once: true });
      else open();
    });
    return () => {
      gone = true;
      opened?.close();
    };
  }, [draft, key]);
  return { prose, area, place };
}

function fetchEditor() {
  return import("./prose-view").catch(() => null);
}
