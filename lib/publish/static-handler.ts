import type { IncomingMessage, ServerResponse } from "node:http";
import { KINDS } from "@/lib/document/paper/kinds";
import { PUBLIC_HEADERS } from "./page-headers";
import { find, NOT_FOUND_PAGE, SEARCH_DOWN_PAGE, type Found } from "./public-address";
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
    if (request.method !== "GET" && request.method !== "HEAD") {
      return end(response, 405, { Allow: "GET, HEAD" });
    }
    return answer({ folder, request, response }, found);
  };
}

/** Answers what only the application could: search and compare rest, everything else is not there. */
export function withoutApplication(root: string): Answerer {
  const folder = new PublicFolder(root);
  return async (request, response) => {
    const searching = /^\/(search|compare)(\?|$)/u.test(request.url ?? "");
    const exchange = { folder, request, response };
    return searching ? send(exchange, SEARCH_DOWN_PAGE, 503) : send(exchange, NOT_FOUND_PAGE, 404);
  };
}

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
  response.writeHead(status, { ...PUBLIC_HEADERS, ...headers, "Content-Length": served.body.length });
  response.end(request.method === "HEAD" ? undefined : served.body);
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

function headersOf(path: string): Readonly<Record<string, string>> {
  const type = TYPES[path.split(".").at(-1) ?? ""] ?? "application/octet-stream";
  return {
    "Content-Type": type,
    Vary: "Accept-Encoding",
    // Pages are asked for anew each time, which costs a 304; a hashed file never changes.
    "Cache-Control": path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "public, no-cache",
    // Open data is for everybody's programs.
    ...(type.startsWith("application/json") ? { "Access-Control-Allow-Origin": "*" } : {}),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  ...Object.fromEntries(Object.entries(KINDS).map(([kind, { mediaType }]) => [kind, mediaType])),
};

function isKnown(condition: string | undefined, etag: string): boolean {
  const known = (condition ?? "").split(",").map((entry) => entry.trim().replace(/^W\//u, ""));
  return known.includes(etag) || known.includes("*");
}

function end(response: ServerResponse, status: number, headers: Readonly<Record<string, string>>): true {
  const length = status === 304 ? {} : { "Content-Length": "0" };
  response.writeHead(status, { ...PUBLIC_HEADERS, ...headers, ...length }).end();
  return true;
}
