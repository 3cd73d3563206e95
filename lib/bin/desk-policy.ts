import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Sets the content policy of a desk page and hands its nonce to Next, which reads it from the request.
 * Only scripts of this answer run. Done here because the other place, a proxy in Next, stays unused.
 */
export function setDeskPolicy(request: IncomingMessage, response: ServerResponse): void {
  // Whoever brings a nonce of his own must not be believed.
  delete request.headers["content-security-policy"];
  delete request.headers["content-security-policy-report-only"];
  // Doors answer data; search, compare and verification are public pages with the stricter policy of that side.
  if (/^\/(?:api\/|verify\/|(?:search|compare)(?:[?#]|$))/u.test(request.url ?? "")) return;
  const policy = deskPolicy(randomBytes(16).toString("base64"));
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
}

/** Nothing from elsewhere, no script without the nonce, no inline style, framed by nobody but ourselves. */
function deskPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'self'",
  ].join("; ");
}
