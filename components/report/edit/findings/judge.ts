/** After a key the rules wait for a pause; after a field is left they run at once (within 200 ms, P4). */
const PAUSE_MS = 500;
const AT_ONCE_MS = 10;

/** How long they let a key go first that comes just then. */
const PATIENCE_MS = 60;

/** Decides when the rules run: never in the middle of typing. */
export class Judge {
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly run: () => void) {}

  later(): void {
    this.#after(PAUSE_MS);
  }

  soon(): void {
    this.#after(AT_ONCE_MS);
  }

  #after(pause: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => whenIdle(this.run), pause);
  }
}

/** Not every browser tells when it has nothing else to do. */
function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(run, { timeout: PATIENCE_MS });
  else run();
}
