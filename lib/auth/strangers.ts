import { command } from "@/lib/db/command";
import { locked, lockedFrom, TRIES } from "./lock-out";

/** More names than this at once are an attack; the oldest are forgotten. */
const REMEMBERED = 10_000;

const tries = new Map<string, { count: number; lockedUntil: number | null }>();

/**
 * Counts a try by a name that no open account has, and locks it as an account would be locked, so that
 * the lock does not tell which names exist. Not in the store: a stranger's names are not ours to keep.
 * Refuses: too-many.
 */
export async function countStranger(username: string, at: Date): Promise<null> {
  const name = username.toLowerCase();
  const before = tries.get(name);
  const standing = before?.lockedUntil ?? null;
  if (standing !== null && standing > at.getTime()) throw locked();
  const count = before && standing === null ? before.count + 1 : 1;
  tries.delete(name);
  tries.set(name, { count, lockedUntil: count >= TRIES ? lockedFrom(at).getTime() : null });
  const [oldest] = tries.keys();
  if (tries.size > REMEMBERED && oldest !== undefined) tries.delete(oldest);
  return command(null, async () => ({
    events: [{ subject: "accounts", subjectId: 0, kind: "try-password", detail: { tries: count }, at }],
    result: null,
  }));
}
