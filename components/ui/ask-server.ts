import type { Issue, RefusalCode } from "@/lib/report/refusal";

/** What came of a request: the door's answer, or why not and where. */
export type Answer<T> =
  | { readonly ok: true; readonly data: T }
  | {
      readonly ok: false;
      readonly code: RefusalCode | "unreachable" | "fault";
      readonly issues: readonly Issue[];
      readonly detail: Readonly<Record<string, unknown>>;
    };

export type Method = "POST" | "PATCH" | "PUT" | "DELETE";

/** Sends JSON to a door of the desks. Never throws: an unreachable server is an answer with a sentence too. */
export async function send<T = unknown>(method: Method, path: string, body?: unknown): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body ?? {}),
    });
  } catch {
    return refusedBy(null);
  }
  if (!response.ok) return refusedBy(response);
  // The shape of a door's answer is fixed by its route.
  return { ok: true, data: (await response.json().catch(() => null)) as T };
}

/** What a response that is not the one hoped for says; null: there was none. */
export async function refusedBy(response: Response | null): Promise<Answer<never>> {
  if (!response) return failed("unreachable", "无法连接服务器，本次操作没有完成。请检查网络后重试。");
  const answer: unknown = await response.json().catch(() => null);
  return isRefusal(answer)
    ? { ok: false, code: answer.code, issues: answer.issues, detail: answer.detail ?? {} }
    : failed("fault", faultSentence(answer));
}

type Refused = {
  readonly code: RefusalCode;
  readonly issues: readonly Issue[];
  readonly detail?: Readonly<Record<string, unknown>>;
};

function isRefusal(answer: unknown): answer is Refused {
  return typeof answer === "object" && answer !== null && "code" in answer && "issues" in answer;
}

function failed(code: "unreachable" | "fault", message: string): Answer<never> {
  return { ok: false, code, issues: [{ at: null, message }], detail: {} };
}

function faultSentence(answer: unknown): string {
  const id = typeof answer === "object" && answer !== null && "id" in answer ? String(answer.id) : null;
  return `系统出错，本次操作没有完成。请稍后重试；仍不成功的，请联系管理员${id ? `，并告知编号 ${id}` : ""}。`;
}
