import { KINDS } from "@/lib/document/paper/kinds";

/** What is said of a file of the public side by its path alone. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  return {
    "Content-Type": TYPES[endingOf(path)] ?? "application/octet-stream",
    Vary: "Accept-Encoding",
    // Pages are asked for anew each time, which costs a 304; a hashed file never changes.
    "Cache-Control": path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "public, no-cache",
    ...(isOpen(path) ? OPEN : {}),
  };
}

/** Whether programs on other sites may read it: open data, and every report's own data; never a page. */
export function isOpen(path: string): boolean {
  return endingOf(path) === "json" || (path.startsWith("open-data/") && endingOf(path) !== "html");
}

/** The answer to a browser that asks first, as it does before a request with If-None-Match. */
export const PREFLIGHT: Readonly<Record<string, string>> = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, HEAD",
  "Access-Control-Allow-Headers": "If-None-Match",
  "Access-Control-Max-Age": "86400",
};

/** A script elsewhere may read the tag as well, to ask with it the next time. */
const OPEN = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Content-Length",
} as const;

/** Also in deploy/nginx.conf. */
export const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  ndjson: "application/x-ndjson; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  py: "text/plain; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  ...Object.fromEntries(Object.entries(KINDS).map(([kind, { mediaType }]) => [kind, mediaType])),
};

function endingOf(path: string): string {
  return path.split(".").at(-1) ?? "";
}
