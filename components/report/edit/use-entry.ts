import { useCallback, useMemo, useSyncExternalStore } from "react";
import { useDraft } from "./draft";

/** The raw input of one key; who uses it draws again when it changes, however it changes. */
export function useEntry(key: string): string {
  const draft = useDraft();
  const subscribe = useCallback((changed: () => void) => draft.watch(key, changed), [draft, key]);
  const read = () => draft.read(key);
  return useSyncExternalStore(subscribe, read, read);
}

/** The raw inputs of several keys, in their order. `keys` must stay the same list. */
export function useEntries(keys: readonly string[]): readonly string[] {
  const draft = useDraft();
  const subscribe = useCallback(
    (changed: () => void) => {
      const stops = keys.map((key) => draft.watch(key, changed));
      return () => stops.forEach((stop) => stop());
    },
    [draft, keys],
  );
  const read = () => keys.map((key) => draft.read(key)).join(BETWEEN);
  const together = useSyncExternalStore(subscribe, read, read);
  return useMemo(() => together.split(BETWEEN), [together]);
}

/** Stands in no entry: the doors refuse it. */
const BETWEEN = "\u0000";
