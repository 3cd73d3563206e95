import { env } from "@/lib/env";

/** Whether the visitor's side of the connection is encrypted: the proxy in front says so, else the settings. */
export function isSecure(headers: Pick<Headers, "get">): boolean {
  const forwarded = headers.get("x-forwarded-proto")?.split(",").at(-1)?.trim();
  return forwarded ? forwarded === "https" : (env().PUBLIC_URL?.startsWith("https:") ?? false);
}
