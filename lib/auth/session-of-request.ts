import { now } from "@/lib/clock";
import { isSecure } from "./is-secure";
import type { Session } from "./session";
import { cookieName } from "./session-cookie";
import { sessionOf } from "./session-of";

/** The session a request belongs to; null when it brings none that still runs. */
export async function sessionOfRequest(request: Request): Promise<Session | null> {
  const token = tokenOfRequest(request);
  return token === null ? null : sessionOf(token, now());
}

/** The token in the cookie of a request, whether or not it opens anything. */
export function tokenOfRequest({ headers }: Request): string | null {
  const start = `${cookieName(isSecure(headers))}=`;
  const cookies = (headers.get("cookie") ?? "").split(";").map((cookie) => cookie.trim());
  const token = cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length);
  return token && token.length <= 100 ? token : null;
}
