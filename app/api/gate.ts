import { randomUUID } from "node:crypto";
import { sessionOfRequest } from "@/lib/auth/session-of-request";
import { log } from "@/lib/log";
import { answer, answerToThrown } from "./answer";
import { ADMIT, type Policy, type Visitors } from "./policy";
import { refuseForeign } from "./same-origin";

/** Who came in, to which place, with what request. */
export type Visit<P extends Policy> = {
  readonly actor: Visitors[P];
  readonly params: Readonly<Record<string, string>>;
  readonly request: Request;
};

/** Absent only where a test calls a route without parameters. */
type Context = { readonly params: Promise<Record<string, string>> };

export type Handler = (request: Request, context: Context) => Promise<Response>;

/**
 * A route handler behind the checks of every door: where the request comes from, then who sends it.
 * What is refused is answered with its code; what breaks is a 500 with an id. Bodies are never logged.
 */
export function gate<P extends Policy>(policy: P, enter: (visit: Visit<P>) => Promise<unknown>): Handler {
  return async (request, context) => {
    const id = randomUUID();
    const began = performance.now();
    const response = await pass(request)
      .then(async (actor) => enter({ actor, request, params: await context.params }))
      .then(answer, (thrown: unknown) => answerToThrown(thrown, id));
    const ms = Math.round(performance.now() - began);
    const path = new URL(request.url).pathname;
    log.info({ id, method: request.method, path, status: response.status, ms }, "door");
    return response;
  };

  async function pass(request: Request): Promise<Visitors[P]> {
    if (request.method !== "GET" && request.method !== "HEAD") refuseForeign(request.headers);
    const admit = ADMIT[policy];
    return admit(policy === "anyone" ? null : await sessionOfRequest(request));
  }
}
