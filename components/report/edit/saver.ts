import type { Source } from "@/lib/report/entries";
import {
  answered,
  batchOf,
  decided,
  departed,
  isSettled,
  noted,
  setAside,
  type Answer,
  type Ledger,
  type Outgoing,
} from "./ledger";
import type { Mirror } from "./mirror";

/** What came of sending: an answer, or why there is none. */
export type Sent =
  | ({ readonly kind: "answered" } & Answer)
  | { readonly kind: "unreachable" }
  | { readonly kind: "signed-out" }
  /** `at`: the keys it is about, with a sentence each; empty where the whole report takes nothing more. */
  | {
      readonly kind: "refused";
      readonly message: string;
      readonly at: Readonly<Record<string, string>>;
    };

/** Sends a batch; `leaving` when the page is about to go and nobody will hear the answer. */
export type Send = (batch: readonly Outgoing[], leaving: boolean) => Promise<Sent>;

/** What the clerk is told about saving. */
export type SaveState = {
  readonly kind: "saved" | "saving" | "waiting" | "signed-out" | "refused";
  /** When the server last acknowledged something; epoch milliseconds. */
  readonly savedAt: number | null;
  /** Why the server takes nothing more. */
  readonly message: string | null;
};

export const QUIET_MS = 800;
export const LONGEST_MS = 5_000;
const RETRY_MS = [1_000, 2_000, 5_000, 10_000];

/** Brings what is typed to the server: soon, in order, one request at a time, again until it is there. */
export class Saver {
  #ledger: Ledger;
  #state: SaveState = { kind: "saved", savedAt: null, message: null };
  #timer: ReturnType<typeof setTimeout> | null = null;
  #waitingSince: number | null = null;
  #flight: Promise<void> | null = null;
  #failures = 0;

  constructor(
    ledger: Ledger,
    private readonly send: Send,
    private readonly mirror: Mirror,
    private readonly changed: (state: SaveState, ledger: Ledger) => void,
  ) {
    this.#ledger = ledger;
  }

  /** Starts with what was left over from the last time. */
  start(ledger: Ledger): void {
    this.#ledger = ledger;
    if (!isSettled(ledger)) this.#soon();
    this.#tell({});
  }

  /** Takes an input: into the mirror at once, to the server after a pause. */
  note(key: string, raw: string, source: Source = "typed"): void {
    this.#ledger = noted(this.#ledger, key, { raw, source });
    this.#keep([key]);
    this.#soon();
  }

  /** Sends what waits now; resolves true when everything typed has been acknowledged. */
  async flush(): Promise<boolean> {
    if (this.#flight) await this.#flight;
    if (batchOf(this.#ledger).length > 0) await this.#fly();
    return isSettled(this.#ledger);
  }

  /** The last chance before the page goes: what does not fit or arrive is in the mirror. */
  leave(): void {
    const batch = fitting(batchOf(this.#ledger));
    if (batch.length === 0) return;
    this.#ledger = departed(this.#ledger, batch);
    this.#keep(batch.map(({ key }) => key));
    void this.send(batch, true);
  }

  /** Decides between two values for one key. */
  decide(key: string, whose: "mine" | "theirs"): void {
    this.#ledger = decided(this.#ledger, key, whose);
    if (whose === "theirs") this.mirror.drop(key);
    this.#tell({});
    this.#soon();
  }

  #soon(): void {
    const now = Date.now();
    this.#waitingSince ??= now;
    const left = Math.max(0, this.#waitingSince + LONGEST_MS - now);
    this.#after(Math.min(QUIET_MS, left));
  }

  #after(pause: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  #fly(): Promise<void> {
    this.#flight ??= this.#send().finally(() => {
      this.#flight = null;
    });
    return this.#flight;
  }

  async #send(): Promise<void> {
    const batch = batchOf(this.#ledger);
    if (this.#timer) clearTimeout(this.#timer);
    this.#waitingSince = null;
    this.#ledger = departed(this.#ledger, batch);
    this.#keep(batch.map(({ key }) => key));
    this.#tell({ kind: this.#failures > 0 ? this.#state.kind : "saving" });
    this.#hear(batch, await this.send(batch, false));
  }

  #hear(batch: readonly Outgoing[], sent: Sent): void {
    if (sent.kind !== "answered") return this.#missed(sent);
    this.#failures = 0;
    this.#ledger = answered(this.#ledger, batch, sent);
    for (const { key, raw } of batch) if (!(key in this.#ledger.unsaved)) this.mirror.forget(key, raw);
    const [message] = Object.values(this.#ledger.refused);
    this.#tell({ kind: message ? "refused" : "saved", savedAt: Date.now(), message: message ?? null });
    if (batchOf(this.#ledger).length > 0) this.#soon();
  }

  /** Not there: say why, and try again for as long as the page lives. */
  #missed(sent: Exclude<Sent, { kind: "answered" }>): void {
    this.#failures += 1;
    const kind = sent.kind === "unreachable" ? "waiting" : sent.kind;
    this.#tell({ kind, message: sent.kind === "refused" ? sent.message : null });
    if (sent.kind === "refused") this.#ledger = setAside(this.#ledger, sent.at);
    this.#after(RETRY_MS[Math.min(this.#failures, RETRY_MS.length) - 1] ?? QUIET_MS);
  }

  #keep(keys: readonly string[]): void {
    for (const key of keys) {
      const entry = this.#ledger.unsaved[key];
      if (entry) this.mirror.keep(key, entry, this.#ledger.versions[key] ?? 0);
    }
  }

  #tell(change: Partial<SaveState>): void {
    this.#state = { ...this.#state, ...change };
    this.changed(this.#state, this.#ledger);
  }
}

/** A browser lets a page take about 64 KiB along when it goes. */
const PARTING_CHARACTERS = 15_000;

function fitting(batch: readonly Outgoing[]): readonly Outgoing[] {
  let room = PARTING_CHARACTERS;
  return [...batch]
    .sort((a, b) => a.raw.length - b.raw.length)
    .filter(({ key, raw }) => (room -= key.length + raw.length + 60) >= 0);
}
