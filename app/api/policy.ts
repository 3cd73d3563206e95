import type { Session } from "@/lib/auth/session";
import { canAdminister, type Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";

/** Who stands behind a door: nobody is needed where anyone may come. */
export type Visitors = {
  anyone: null;
  /** Also with an initial password, which opens nothing else. */
  "own-session": Actor;
  /** On a report the command then decides by `scope` and `can`. */
  "signed-in": Actor;
  administers: Actor;
};

export type Policy = keyof Visitors;

/** Lets a session pass. Refuses: not-signed-in, password-change-required, not-allowed. */
export const ADMIT: { readonly [P in Policy]: (session: Session | null) => Visitors[P] } = {
  anyone: () => null,
  "own-session": (session) => signedIn(session).actor,
  "signed-in": (session) => settled(session),
  administers(session) {
    const actor = settled(session);
    if (!canAdminister(actor)) throw refuse("not-allowed", "只有管理员可以进行这项操作");
    return actor;
  },
};

function settled(session: Session | null): Actor {
  const { actor, mustChangePassword } = signedIn(session);
  if (mustChangePassword) throw refuse("password-change-required", "请先修改初始密码，再进行其他操作");
  return actor;
}

function signedIn(session: Session | null): Session {
  if (!session) throw refuse("not-signed-in", "请先登录，登录后可以继续刚才的操作");
  return session;
}
