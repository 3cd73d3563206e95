import { createHash, randomBytes } from "node:crypto";

/** A new session's secret: 256 random bits, known to the cookie alone. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the store keeps of a token. */
export function hashOfToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}
