/** As long as the longest session; the server decides, not the browser. */
const MAX_AGE = 12 * 60 * 60;

/** Behind TLS the prefix binds the cookie to this host; without TLS browsers would refuse it. */
export function cookieName(secure: boolean): string {
  return secure ? "__Host-session" : "session";
}

/** The Set-Cookie line of a new session. */
export function sessionCookie(token: string, secure: boolean): string {
  return line(token, secure, MAX_AGE);
}

/** The Set-Cookie line that takes it back. */
export function expiredCookie(secure: boolean): string {
  return line("", secure, 0);
}

function line(value: string, secure: boolean, maxAge: number): string {
  const parts = [`${cookieName(secure)}=${value}`, "Path=/", "HttpOnly", "SameSite=Lax", `Max-Age=${maxAge}`];
  return [...parts, ...(secure ? ["Secure"] : [])].join("; ");
}
