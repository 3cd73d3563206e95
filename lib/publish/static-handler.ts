import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { headersOf, isOpen, PREFLIGHT } from "./file-headers";
import { PUBLIC_HEADERS } from "./page-headers";
import { find, NOT_FOUND_PAGE, SEARCH_DOWN_PAGE, VERIFICATION_DOWN_PAGE, type Found } from "./public-address";
import { PublicFolder, type Served } from "./public-folder";

type Answerer = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/**
 * Serves the published folder ahead of the application: no database, no session, no script.
 * Gives false for addresses it does not know, so that others may answer.
 */
export function staticHandler(root: string): Answerer {
  const folder = new PublicFolder(root);
  return async (request, response) => {
    const found = await find(folder, request.url ?? "");
    if (found.kind === "not-ours") return false;
    if (request.method === "OPTIONS" && found.kind === "file" && isOpen(found.path))
      return end(response, 204, PREFLIGHT);
    if (request.method !== "GET" && request.method !== "HEAD") {
      return end(response, 405, { Allow: "GET, HEAD" });
    }
    return answer({ folder, request, response }, found);
  };
}

/** Answers what only the application could: search, compare and receipt numbers rest, everything else is not there. */
export function withoutApplication(root: string): Answerer {
  const folder = new PublicFolder(root);
  return async (request, response) => {
    const resting = RESTING.find(({ address }) => address.test(request.url ?? ""));
    const exchange = { folder, request, response };
    return resting ? send(exchange, resting.page, 503) : send(exchange, NOT_FOUND_PAGE, 404);
  };
}

const RESTING = [
  { address: /^\/(search|compare)(\?|$)/u, page: SEARCH_DOWN_PAGE },
  { address: /^\/verify\/[^/?]+\/?(\?|$)/u, page: VERIFICATION_DOWN_PAGE },
];

type Exchange = {
  readonly folder: PublicFolder;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
};

async function answer(exchange: Exchange, found: Exclude<Found, { kind: "not-ours" }>): Promise<boolean> {
  switch (found.kind) {
    case "file":
      return send(exchange, found.path, 200);
    case "gone":
      return send(exchange, found.path, 410);
    case "moved":
      return end(exchange.response, 301, { Location: found.to });
    case "missing":
      return send(exchange, NOT_FOUND_PAGE, 404);
  }
}

/** Sends a file of the folder in the best encoding there is. */
async function send({ folder, request, response }: Exchange, path: string, status: number): Promise<boolean> {
  const { served, encoding } = await representation(folder, path, request.headers["accept-encoding"]);
  if (!served) return end(response, status === 200 ? 404 : status, {});
  const headers = {
    ...headersOf(path),
    ETag: served.etag,
    ...(encoding ? { "Content-Encoding": encoding } : {}),
  };
  if (status === 200 && isKnown(request.headers["if-none-match"], served.etag)) {
    return end(response, 304, headers);
  }
  response.writeHead(status, { ...PUBLIC_HEADERS, ...headers, "Content-Length": served.size });
  if (request.method === "HEAD") response.end();
  else if (served.kind === "kept") response.end(served.body);
  // A visitor who hangs up ends the reading of the file.
  else await pipeline(served.read(), response).catch(() => response.destroy());
  return true;
}

type Representation = { readonly served: Served | null; readonly encoding: "br" | "gzip" | null };

async function representation(
  folder: PublicFolder,
  path: string,
  accepted: string | string[] | undefined,
): Promise<Representation> {
  for (const [encoding, ending] of ENCODINGS) {
    const served = accepts(String(accepted ?? ""), encoding) && (await folder.file(`${path}.${ending}`));
    if (served) return { served, encoding };
  }
  return { served: await folder.file(path), encoding: null };
}

const ENCODINGS = [
  ["br", "br"],
  ["gzip", "gz"],
] as const;

/** Whether Accept-Encoding names the encoding and does not forbid it by `q=0`. */
function accepts(accepted: string, encoding: string): boolean {
  const entry = accepted.split(",").find((part) => part.trim().split(";")[0]?.trim() === encoding);
  return entry !== undefined && !/;\s*q=0(\.0*)?\s*$/u.test(entry);
}

function isKnown(condition: string | undefined, etag: string): boolean {
  const known = (condition ?? "").split(",").map((entry) => entry.trim().replace(/^W\//u, ""));
  return known.includes(etag) || known.includes("*");
}

function end(response: ServerResponse, status: number, headers: Readonly<Record<string, string>>): true {
  const length = status === 304 || status === 204 ? {} : { "Content-Length": "0" };
  response.writeHead(status, { ...PUBLIC_HEADERS, ...headers, ...length }).end();
  return true;
}
