/** Why the server says no, for what a user may cause; anything else is a fault of ours. */
export type RefusalCode =
  | "not-signed-in"
  | "not-found"
  | "not-allowed"
  | "stale"
  | "invalid"
  | "blocked"
  | "too-large"
  | "too-many"
  | "unreadable"
  | "password-change-required";

/** One thing wrong: where (a cell id, part id or field name) and a sentence with the way out. */
export type Issue = { readonly at: string | null; readonly message: string };

/** Thrown by commands and readers, turned into an answer at the door. Never a 500. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly issues: readonly Issue[],
    /** What the other side needs to go on, e.g. the current values on `stale`. */
    readonly detail: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${issues.map((issue) => issue.message).join("; ")}`);
    this.name = "Refusal";
  }
}

/** A refusal with a single sentence. */
export function refuse(
  code: RefusalCode,
  message: string,
  detail?: Readonly<Record<string, unknown>>,
): Refusal {
  return new Refusal(code, [{ at: null, message }], detail);
}

/** The HTTP status of each code. */
export const STATUS: Readonly<Record<RefusalCode, number>> = {
  "not-signed-in": 401,
  "not-found": 404,
  "not-allowed": 403,
  stale: 409,
  invalid: 422,
  blocked: 422,
  "too-large": 413,
  "too-many": 429,
  unreadable: 422,
  "password-change-required": 403,
};
