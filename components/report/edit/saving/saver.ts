import type { Source } from "@/lib/report/entries";
import {
  answered,
  batchOf,
  decided,
  departed,
  isSettled,
  learned,
  noted,
  setAside,
  type Answer,
  type Ledger,
  type Outgoing,
  type Theirs,
} from "./ledger";
import type { Mirror } from "./mirror";

/** What came of sending: an answer, or why there is none. */
export type Sent =
  | ({ readonly kind: "answered" } & Answer)
  | { readonly kind: "unreachable" }
  /** `message` where the session is there, but somebody else's. */
  | { readonly kind: "signed-out"; readonly message?: string }
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
  /** Why the server takes nothing more, or not from this session. */
  readonly message: string | null;
  /** How many entries the server has not acknowledged. */
  readonly unsaved: number;
};

export const AT_REST: SaveState = { kind: "saved", savedAt: null, message: null, unsaved: 0 };

export const QUIET_MS = 800;
export const LONGEST_MS = 5_000;
const ADMIT_MS = 150;
const RETRY_MS = [1_000, 2_000, 5_000, 10_000];

/** Brings what is typed to the server: soon, in order, one request at a time, again until it is there. */
export class Saver {
  #ledger: Ledger;
  #state = AT_REST;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #admit: ReturnType<typeof setTimeout> | null = null;
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
    if (this.#state.kind === "saved") this.#admit ??= setTimeout(() => this.#unsaved(), ADMIT_MS);
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
    this.#tell(whose === "mine" && this.#state.kind === "saved" ? { kind: "saving" } : {});
    this.#soon();
  }

  /**
   * Hears what was written elsewhere; gives what the form has to show. Null while a batch is on its way:
   * what it brought could not be told from what somebody else wrote.
   */
  learn(written: readonly Theirs[]): readonly Theirs[] | null {
    if (this.#flight) return null;
    const { versions, unsaved } = this.#ledger;
    const news = written.filter(({ key, version }) => version > (versions[key] ?? 0));
    if (news.length === 0) return [];
    this.#ledger = news.reduce(learned, this.#ledger);
    for (const { key, raw } of news) if (!(key in this.#ledger.unsaved)) this.mirror.forget(key, raw);
    this.#tell({});
    return news.filter(({ key }) => !(key in unsaved));
  }

  /** Told that the session has ended, or is back, by another line than saving. */
  session(ended: { readonly message?: string } | null): void {
    if (ended) return this.#tell({ kind: "signed-out", message: ended.message ?? null });
    if (this.#state.kind !== "signed-out") return;
    if (isSettled(this.#ledger)) this.#tell({ kind: "saved", message: null });
    else void this.flush();
  }

  #soon(): void {
    const now = Date.now();
    this.#waitingSince ??= now;
    const left = Math.max(0, this.#waitingSince + LONGEST_MS - now);
    this.#after(Math.min(QUIET_MS, left));
  }

  /** Nothing may be called saved that is not; but the key itself must not pay for drawing that. */
  #unsaved(): void {
    this.#admit = null;
    if (this.#state.kind === "saved" && !isSettled(this.#ledger)) this.#tell({ kind: "saving" });
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
    const more = batchOf(this.#ledger).length > 0;
    const kind = message ? "refused" : more ? "saving" : "saved";
    this.#tell({ kind, savedAt: Date.now(), message: message ?? null });
    if (more) this.#soon();
  }

  /** Not there: say why, and try again for as long as the page lives. */
  #missed(sent: Exclude<Sent, { kind: "answered" }>): void {
    this.#failures += 1;
    const kind = sent.kind === "unreachable" ? "waiting" : sent.kind;
    this.#tell({ kind, message: "message" in sent ? sent.message : null });
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
    const unsaved = Object.keys(this.#ledger.unsaved).length;
    this.#state = { ...this.#state, ...change, unsaved };
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
