import { SOURCES, type Source } from "@/lib/report/entries";
import { noted, openLedger, type Ledger, type Unsaved } from "./ledger";

/** The part of `localStorage` that is used; null where the browser gives none. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length"> | null;

export type Entry = { readonly key: string; readonly raw: string; readonly version: number };

/** Whose input of which report: another account in the same browser must not send it as its own. */
export type Owner = { readonly account: number; readonly report: number };

/** A copy of what the server has not acknowledged, one item a key, so that two tabs do not undo each other. */
export class Mirror {
  constructor(
    private readonly shelf: Shelf,
    private readonly owner: Owner,
    /** Called when the browser keeps nothing: its storage is full or forbidden. */
    private readonly lost: () => void = () => {},
  ) {}

  /** Keeps an unsaved input. A full or forbidden shelf must not stop the typing. */
  keep(key: string, entry: Unsaved, version: number): void {
    const text = JSON.stringify({ ...entry, version });
    if (this.put(key, text)) return;
    // An older text must not stand in for it; and without that one there may be room.
    this.drop(key);
    if (!this.put(key, text)) this.lost();
  }

  /** Forgets an input the server has; not one another tab typed since. */
  forget(key: string, raw: string): void {
    if (this.read(key)?.raw === raw) this.drop(key);
  }

  /** Forgets whatever is kept for a key. */
  drop(key: string): void {
    try {
      this.shelf?.removeItem(this.name(key));
    } catch {
      // Nothing is kept where nothing may be touched.
    }
  }

  /** Everything kept for this report. */
  all(): readonly (Kept & { readonly key: string })[] {
    const prefix = this.name("");
    return this.names()
      .filter((name) => name.startsWith(prefix))
      .flatMap((name) => {
        const key = name.slice(prefix.length);
        const kept = this.read(key);
        return kept ? [{ key, ...kept }] : [];
      });
  }

  private put(key: string, text: string): boolean {
    try {
      this.shelf?.setItem(this.name(key), text);
      return this.shelf !== null;
    } catch {
      return false;
    }
  }

  private names(): readonly string[] {
    try {
      return Array.from({ length: this.shelf?.length ?? 0 }, (_, at) => this.shelf?.key(at) ?? "");
    } catch {
      return [];
    }
  }

  private name(key: string): string {
    return `gior:draft:${this.owner.account}:${this.owner.report}:${key}`;
  }

  private read(key: string): Kept | null {
    try {
      return keptOf(JSON.parse(this.shelf?.getItem(this.name(key)) ?? "null"));
    } catch {
      return null;
    }
  }
}

export type Kept = Unsaved & { readonly version: number };

/**
 * The books after a reload: what the server has, with what it has not acknowledged on top. What arrived
 * without an answer is recognised; what somebody else changed meanwhile becomes a question.
 */
export function restored(
  entries: readonly Entry[],
  kept: readonly (Kept & { readonly key: string })[],
): { readonly ledger: Ledger; readonly raws: Readonly<Record<string, string>> } {
  const raws: Record<string, string> = Object.fromEntries(entries.map(({ key, raw }) => [key, raw]));
  let ledger = openLedger(entries);
  for (const { key, raw, source, sent, version } of kept) {
    const there = entries.find((entry) => entry.key === key) ?? { key, raw: "", version: 0 };
    if (there.raw === raw) continue;
    raws[key] = raw;
    ledger = noted(ledger, key, { raw, source });
    if (there.version === version || sent.includes(there.raw)) continue;
    const theirs = { ...there, changedBy: null, changedAt: null };
    ledger = { ...ledger, conflicts: { ...ledger.conflicts, [key]: theirs } };
  }
  return { ledger, raws };
}

function keptOf(found: unknown): Kept | null {
  if (typeof found !== "object" || found === null) return null;
  if (!("raw" in found && "source" in found && "version" in found)) return null;
  const { raw, source, version } = found;
  if (typeof raw !== "string" || !isSource(source) || typeof version !== "number") return null;
  const sent = "sent" in found && Array.isArray(found.sent) ? found.sent.filter(isString) : [];
  return { raw, source, version, sent };
}

function isSource(found: unknown): found is Source {
  return typeof found === "string" && (SOURCES as readonly string[]).includes(found);
}

function isString(found: unknown): found is string {
  return typeof found === "string";
}
