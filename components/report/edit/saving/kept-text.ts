import { useCallback, useSyncExternalStore } from "react";

/** A text kept in this browser under a name, across reloads. Without storage it lives as long as the page. */
export function useKeptText(name: string): readonly [string, (text: string) => void] {
  const text = useSyncExternalStore(
    subscribe,
    () => keptText(name),
    () => "",
  );
  const keep = useCallback((next: string) => keepText(name, next), [name]);
  return [text, keep];
}

const listeners = new Set<() => void>();
const unkept = new Map<string, string>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is kept under a name; "" for nothing. */
function keptText(name: string): string {
  return unkept.get(name) ?? stored(name) ?? "";
}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text under a name; "" forgets it. */
export function keepText(name: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    unkept.delete(name);
  } catch {
    unkept.set(name, text);
  }
  for (const listener of listeners) listener();
}
