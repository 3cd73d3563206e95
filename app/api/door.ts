import type { z } from "zod";
import { refuse } from "@/lib/report/refusal";
import { gate, type Handler, type Visit } from "./gate";
import type { Policy } from "./policy";
import { readText } from "./read-body";
import { shaped } from "./shaped";
import { strictJson } from "./strict-json";

type Rule<P extends Policy, S extends z.ZodType> = {
  readonly policy: P;
  readonly body: S;
  /** In bytes; single fields need a fraction of it. */
  readonly limit?: number;
};

const LIMIT = 64 * 1024;

/** A gate for JSON: the body must say so, stay within the limit and have the shape asked for. */
export function door<P extends Policy, S extends z.ZodType>(
  { policy, body, limit = LIMIT }: Rule<P, S>,
  enter: (visit: Visit<P> & { readonly body: z.infer<S> }) => Promise<unknown>,
): Handler {
  return gate(policy, async (visit) => {
    const text = await readText(asJson(visit.request), limit);
    return enter({ ...visit, body: shaped(body, strictJson(text)) });
  });
}

/** No form of another site can send this type without the browser asking us first. */
function asJson(request: Request): Request {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw refuse("invalid", "请求的内容类型应为 application/json");
  return request;
}
