import { useSyncExternalStore } from "react";

/** False until the page answers: a button pressed before would send a form nobody reads. */
export function useReady(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
