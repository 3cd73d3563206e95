import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";

/**
 * A form left open sends what its own clerk typed; once somebody else has signed in in the same browser it
 * must not go under that name. Refuses: not-signed-in.
 */
export function refuseOtherAuthor(actor: Actor, author: number | undefined): void {
  if (author === undefined || author === actor.accountId) return;
  const message = `本机现在登录的是${actor.name}，本页内容由另一账号填写，请用原账号重新登录`;
  throw refuse("not-signed-in", message, { signedIn: actor.name });
}
