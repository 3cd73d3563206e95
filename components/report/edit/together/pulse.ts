import { STATES, type State } from "@/lib/report/workflow";
import type { Theirs } from "../saving/ledger";
import type { Owner } from "../saving/mirror";
import { signedOut } from "../saving/send-draft";

/** Somebody else in the same report; `place` is the key of an entry, or empty. */
export type Other = { readonly name: string; readonly place: string };

/** The move that closed the report for editing. */
export type Moved = {
  readonly state: State;
  readonly deed: string;
  readonly by: string | null;
  readonly at: string;
};

/** What the door tells of the others. */
export type Pulse = {
  readonly kind: "answered";
  readonly asOf: string;
  readonly others: readonly Other[];
  readonly changed: readonly Theirs[];
  readonly moved: Moved | null;
};

export type Beat = { readonly place: string; readonly since: string | null; readonly leaving: boolean };

export type Felt =
  Pulse | { readonly kind: "unreachable" } | { readonly kind: "signed-out"; readonly message?: string };

/** Tells where one is and hears of the others; never throws. */
export async function feel({ report, account }: Owner, beat: Beat): Promise<Felt> {
  try {
    const response = await fetch(`/api/reports/${report}/pulse`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...beat, author: account }),
      keepalive: beat.leaving,
    });
    if (response.status === 401) return signedOut(await response.json());
    return pulseOf(response.ok ? await response.json() : null);
  } catch {
    return { kind: "unreachable" };
  }
}

function pulseOf(body: unknown): Felt {
  if (!isPulse(body)) return { kind: "unreachable" };
  const { asOf, others, changed, state, moved } = body;
  const open = STATES[state].editable;
  const closed = { state, ...(moved ?? { deed: "", by: null, at: asOf }) };
  return { kind: "answered", asOf, others: others.map(shortOf), changed, moved: open ? null : closed };
}

type Body = Omit<Pulse, "kind" | "moved"> & {
  readonly state: State;
  readonly moved: Omit<Moved, "state"> | null;
};

function isPulse(body: unknown): body is Body {
  if (typeof body !== "object" || body === null) return false;
  if (!("asOf" in body && "others" in body && "changed" in body && "state" in body)) return false;
  return typeof body.state === "string" && Object.hasOwn(STATES, body.state);
}

/** Without the moment, which is another at every pulse. */
function shortOf({ name, place }: Other): Other {
  return { name, place };
}
