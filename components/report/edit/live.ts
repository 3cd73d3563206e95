import { useSyncExternalStore } from "react";

/** A value that changes outside React's tree: only who selects the changed part draws again. */
export class Live<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** The selected part of a live value; `select` must give the same object while nothing has changed. */
export function useLive<T, S>(live: Live<T>, select: (value: T) => S): S {
  const read = () => select(live.value);
  return useSyncExternalStore(live.subscribe, read, read);
}
