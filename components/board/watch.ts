/** What the door of the board says: nothing new, another mark, that nobody is signed in, or nothing at all. */
export type Heard =
  | { readonly kind: "same" }
  | { readonly kind: "changed"; readonly mark: string }
  | { readonly kind: "signed-out" }
  | { readonly kind: "unreachable" };

type Ears = {
  readonly changed: () => void;
  /** Whether the board is being kept up to date just now, and if not, why. */
  readonly told: (standing: Standing) => void;
};

export type Standing = "live" | "unreachable" | "signed-out";

export const ASK_MS = 4_000;
const SLOWEST_MS = 60_000;

/** Whoever does nothing for so long is not there; his session may then run out as it should. */
export const IDLE_MS = 5 * 60_000;

/** Asks every few seconds whether a board has changed, while somebody looks at it. */
export class Watch {
  #timer: ReturnType<typeof setTimeout> | null = null;
  #touched = Date.now();
  #failures = 0;
  #asking = false;
  #over = false;

  constructor(
    private readonly ask: () => Promise<Heard>,
    private readonly ears: Ears,
  ) {}

  /** In the browser: begins; gives the way to stop. */
  begin(): () => void {
    const touch = () => this.#touch();
    for (const event of EVENTS) addEventListener(event, touch);
    this.#next(ASK_MS);
    return () => {
      for (const event of EVENTS) removeEventListener(event, touch);
      this.#over = true;
      if (this.#timer) clearTimeout(this.#timer);
    };
  }

  /** Somebody who comes back sees at once what he missed. */
  #touch(): void {
    this.#touched = Date.now();
    if (!this.#timer && !this.#asking && document.visibilityState === "visible") this.#next(0);
  }

  #next(pause: number): void {
    if (!this.#over) this.#timer = setTimeout(() => void this.#beat(), pause);
  }

  async #beat(): Promise<void> {
    this.#timer = null;
    if (document.visibilityState === "hidden" || Date.now() - this.#touched > IDLE_MS) return;
    this.#asking = true;
    const heard = await this.ask();
    this.#asking = false;
    if (this.#over) return;
    this.#failures = heard.kind === "unreachable" ? this.#failures + 1 : 0;
    if (heard.kind === "changed") this.ears.changed();
    this.ears.told(heard.kind === "same" || heard.kind === "changed" ? "live" : heard.kind);
    if (heard.kind === "signed-out") return;
    this.#next(Math.min(SLOWEST_MS, ASK_MS * 2 ** this.#failures));
  }
}

const EVENTS = ["keydown", "pointerdown", "focus", "visibilitychange", "online", "pageshow"];
