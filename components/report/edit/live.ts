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
    this.#tell([...this.#listeners]);
  }

  /** Some at a time: what hundreds of cells listen to must not keep the next key waiting. */
  #tell(listeners: readonly (() => void)[]): void {
    for (const listener of listeners.slice(0, AT_ONCE)) if (this.#listeners.has(listener)) listener();
    if (listeners.length > AT_ONCE) setTimeout(() => this.#tell(listeners.slice(AT_ONCE)));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

const AT_ONCE = 50;

/** The selected part of a live value; `select` must give the same object while nothing has changed. */
export function useLive<T, S>(live: Live<T>, select: (value: T) => S): S {
  const read = () => select(live.value);
  return useSyncExternalStore(live.subscribe, read, read);
}
