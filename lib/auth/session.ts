import type { Actor } from "@/lib/report/permissions";

/** A signed-in person; with an initial password nothing opens but the change of it. */
export type Session = { readonly actor: Actor; readonly mustChangePassword: boolean };

/** Without a request for this long a session ends. */
export const IDLE_MINUTES = 30;

/** However busy, a session ends after this long. */
export const LONGEST_HOURS = 12;
