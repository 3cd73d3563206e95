import type { IncomingMessage, ServerResponse } from "node:http";

/** What the doors and pages use; everything else is refused before anybody looks at it. */
const METHODS = ["GET", "HEAD", "POST", "PATCH", "DELETE"];

/** Open data: a browser on another site asks first whether it may ask. */
const ASKED_FROM_ELSEWHERE =
  /^\/(open-data\/|verify\/[0-9a-f]+\.json|[a-z0-9-]+\/[a-z0-9-]+\/\d{4}\/(v\d+\/)?report\.json)/u;

/** Headers that steer Next from within: a visitor who sends them is not believed. */
const STEERING =
  /^(x-middleware-|x-nextjs-|x-next-|x-invoke-|x-matched-path$|x-now-route-matches$|next-action$)/u;

/** Refuses what no visitor needs and strips what only Next may say to itself; true when it answered. */
export function gate(request: IncomingMessage, response: ServerResponse): boolean {
  const refuse = (status: number, headers: Record<string, string> = {}) => {
    response.writeHead(status, { ...headers, "Content-Length": "0", Connection: "close" }).end();
    return true;
  };
  const asksFirst = request.method === "OPTIONS" && ASKED_FROM_ELSEWHERE.test(request.url ?? "");
  if (!asksFirst && !METHODS.includes(request.method ?? ""))
    return refuse(405, { Allow: METHODS.join(", ") });
  if (request.headers.upgrade !== undefined) return refuse(400);
  const path = pathOf(request.url ?? "");
  if (path === null) return refuse(400);
  if (path.startsWith("/_next/image")) return refuse(404);
  for (const name of Object.keys(request.headers)) if (STEERING.test(name)) delete request.headers[name];
  return false;
}

/** The path as the application will understand it; null where the target is not a path. */
function pathOf(target: string): string | null {
  if (!target.startsWith("/")) return null;
  try {
    return decodeURIComponent(target.split(/[?#]/u, 1)[0] ?? "").replace(/[\\/]+/gu, "/");
  } catch {
    return null;
  }
}
