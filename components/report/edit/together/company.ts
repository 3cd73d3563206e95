import { Live } from "../live";
import type { Theirs } from "../saving/ledger";
import type { Owner } from "../saving/mirror";
import { feel, type Felt, type Moved, type Other, type Pulse } from "./pulse";

/** What becomes of what is heard. */
type Ears = {
  /** False when it cannot be told now: it will be asked for again. */
  readonly learn: (written: readonly Theirs[]) => boolean;
  readonly session: (ended: { readonly message?: string } | null) => void;
  readonly reopened: () => void;
};

export const PULSE_MS = 4_000;
const SLOWEST_MS = 60_000;

/** Whoever does nothing for so long is not there; his session may then run out as it should. */
export const IDLE_MS = 5 * 60_000;

/** The others in the same report: tells them where one is, hears where they are and what they wrote. */
export class Company {
  readonly others = new Live<readonly Other[]>([]);
  readonly moved = new Live<Moved | null>(null);
  #place = "";
  #since: string | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #failures = 0;
  #touched = Date.now();
  #composing = false;
  #asking = false;

  constructor(
    private readonly owner: Owner,
    private readonly ears: Ears,
  ) {}

  /** In the browser: begins to listen; gives the way to stop. */
  begin(): () => void {
    this.#touched = Date.now();
    this.#next(0);
    const heard: Readonly<Record<string, (event: Event) => void>> = {
      focusin: ({ target }) => this.#enter(target),
      keydown: () => this.#touch(),
      pointerdown: () => this.#touch(),
      compositionstart: () => (this.#composing = true),
      compositionend: () => (this.#composing = false),
      visibilitychange: () => this.#touch(),
      online: () => this.now(),
      pageshow: () => this.now(),
      pagehide: () => this.#leave(),
    };
    for (const [event, listener] of Object.entries(heard)) addEventListener(event, listener);
    return () => {
      for (const [event, listener] of Object.entries(heard)) removeEventListener(event, listener);
      this.#leave();
    };
  }

  /** Tells and hears at once. */
  now(): void {
    this.#failures = 0;
    this.#next(0);
  }

  #enter(target: EventTarget | null): void {
    if (target instanceof Element) this.#place = target.closest("[id]")?.id ?? "";
  }

  /** Somebody who comes back hears at once what he missed. */
  #touch(): void {
    this.#touched = Date.now();
    if (!this.#timer && !this.#asking && document.visibilityState === "visible") this.#next(0);
  }

  #leave(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    void feel(this.owner, { place: "", since: null, leaving: true });
  }

  #next(pause: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#beat(), pause);
  }

  async #beat(): Promise<void> {
    this.#timer = null;
    const away = document.visibilityState === "hidden" || Date.now() - this.#touched > IDLE_MS;
    if (away || this.#asking) return;
    this.#asking = true;
    const place = this.#place.slice(0, LONGEST_PLACE);
    const felt = await feel(this.owner, { place, since: this.#since, leaving: false });
    this.#asking = false;
    this.#hear(felt);
    this.#next(Math.min(SLOWEST_MS, PULSE_MS * 2 ** this.#failures));
  }

  #hear(felt: Felt): void {
    if (felt.kind === "answered") return this.#know(felt);
    this.#failures += 1;
    this.#see([]);
    if (felt.kind === "signed-out") this.ears.session(felt);
  }

  #know({ asOf, others, changed, moved }: Pulse): void {
    this.#failures = 0;
    this.#see(others);
    // Under an input method a field must not change: what is being composed would be lost.
    if (!this.#composing && this.ears.learn(changed)) this.#since = asOf;
    const was = this.moved.value;
    if (was?.at !== moved?.at) this.moved.set(moved);
    this.ears.session(null);
    if (was && !moved) this.ears.reopened();
  }

  #see(others: readonly Other[]): void {
    if (JSON.stringify(others) !== JSON.stringify(this.others.value)) this.others.set(others);
  }
}

const LONGEST_PLACE = 400;
