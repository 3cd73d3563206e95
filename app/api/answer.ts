import { log } from "@/lib/log";
import { Refusal, STATUS } from "@/lib/report/refusal";

/** Nothing of a desk may stay in a cache, and nothing is to be guessed about its type. */
const HEADERS = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };

/** JSON with status 200, or the response a door made itself, never to be kept. */
export function answer(outcome: unknown): Response {
  if (!(outcome instanceof Response)) return Response.json(outcome ?? {}, { headers: HEADERS });
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!outcome.headers.has(name)) outcome.headers.set(name, value);
  }
  return outcome;
}

/** What a user caused is said with its status; anything else is a 500 that tells an id and nothing more. */
export function answerToThrown(thrown: unknown, id: string): Response {
  if (thrown instanceof Refusal) {
    const { code, issues, detail } = thrown;
    return Response.json({ code, issues, detail }, { status: STATUS[code], headers: HEADERS });
  }
  log.error({ id, err: thrown }, "fault");
  return Response.json({ id }, { status: 500, headers: HEADERS });
}
