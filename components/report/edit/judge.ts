/** After a key the rules wait for a pause; after a field is left they run at once (within 200 ms, P4). */
const PAUSE_MS = 500;
const AT_ONCE_MS = 30;

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
    this.#timer = setTimeout(this.run, pause);
  }
}
