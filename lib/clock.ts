import { AsyncLocalStorage } from "node:async_hooks";

const began = Date.now();
const moved = Date.parse(process.env.TEST_CLOCK ?? "");
const held = new AsyncLocalStorage<Date>();

/**
 * Now, for everything that dates, times out or falls due. TEST_CLOCK (an ISO moment) is when the
 * process believes it began; from there time runs as usual.
 */
export function now(): Date {
  return held.getStore() ?? new Date(Number.isNaN(moved) ? Date.now() : moved + Date.now() - began);
}

/** Does something as of a moment: what a demo or an import brings in happened then. */
export function asOf<Result>(moment: Date, body: () => Result): Result {
  return held.run(moment, body);
}
