import { useEffect } from "react";
import type { Draft } from "../draft";

/** Puts the name of who is in a field on its frame. By hand: no field is drawn again for it. */
export function useNameTags({ others }: Draft): void {
  useEffect(() => {
    const mark = () => {
      clear();
      for (const { name, place } of others.value) frameOf(place)?.setAttribute(TAG, name);
    };
    mark();
    const stop = others.subscribe(mark);
    return () => {
      stop();
      clear();
    };
  }, [others]);
}

/** See app/globals.css for how it is drawn. */
const TAG = "data-filled-by";

function frameOf(place: string): Element | null {
  const field = place === "" ? null : document.getElementById(place);
  return field?.closest("td") ?? field?.parentElement ?? null;
}

function clear(): void {
  for (const frame of document.querySelectorAll(`[${TAG}]`)) frame.removeAttribute(TAG);
}
