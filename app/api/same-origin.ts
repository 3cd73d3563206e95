import { isSecure } from "@/lib/auth/is-secure";
import { refuse } from "@/lib/report/refusal";

/**
 * Lets a change pass only when it comes from a page of ours, or from a program that is no browser.
 * Refuses: not-allowed. Browsers always say where a cross-site POST comes from.
 */
export function refuseForeign(headers: Headers): void {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const foreign = site !== null && site !== "same-origin" && site !== "none";
  if (foreign || (origin !== null && !isOwn(origin, headers))) {
    throw refuse("not-allowed", "请求来自其他网站，未被接受");
  }
}

function isOwn(origin: string, headers: Headers): boolean {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (!url || url.host !== headers.get("host")?.toLowerCase()) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && !isSecure(headers));
}
