import { issuesOf } from "./issues-of";
import type { Answer, Outgoing } from "./ledger";
import type { Send, Sent } from "./saver";

/** The line to the draft's door; never throws. `keepalive` lets the last batch outlive the page. */
export function sendTo(reportId: number, author: number): Send {
  return async (batch, leaving) => {
    try {
      return await answerOf(await patch(reportId, { entries: batch, author }, leaving), batch);
    } catch {
      return { kind: "unreachable" };
    }
  };
}

type Body = { readonly entries: readonly Outgoing[]; readonly author: number };

function patch(reportId: number, body: Body, keepalive: boolean): Promise<Response> {
  return fetch(`/api/reports/${reportId}/draft`, {
    method: "PATCH",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    keepalive,
  });
}

async function answerOf(response: Response, batch: readonly Outgoing[]): Promise<Sent> {
  if (response.status === 401) return signedOut(await response.json());
  // Busy or broken for now: the same batch is good later.
  if (response.status === 429 || response.status >= 500) return { kind: "unreachable" };
  const body: unknown = await response.json();
  if (!response.ok) return refusalOf(body, batch);
  return isAnswer(body) ? { kind: "answered", ...body } : { kind: "unreachable" };
}

/** Nobody is signed in any more, or somebody else is: then the server says who. */
export function signedOut(body: unknown): Extract<Sent, { kind: "signed-out" }> {
  const [issue] = issuesOf(body);
  return issue && isOthers(body) ? { kind: "signed-out", message: issue.message } : { kind: "signed-out" };
}

function isOthers(body: unknown): boolean {
  if (typeof body !== "object" || body === null || !("detail" in body)) return false;
  return typeof body.detail === "object" && body.detail !== null && "signedIn" in body.detail;
}

function isAnswer(body: unknown): body is Answer {
  return typeof body === "object" && body !== null && "saved" in body && "conflicts" in body;
}

function refusalOf(body: unknown, batch: readonly Outgoing[]): Sent {
  const issues = issuesOf(body);
  const at = issues.flatMap(({ at, message }) => {
    const key = keyAt(at, batch);
    return key === null ? [] : [[key, message] as const];
  });
  return { kind: "refused", message: issues[0]?.message ?? UNKNOWN, at: Object.fromEntries(at) };
}

/** The door names a key, or a place in the batch: `entries.3.raw`. */
function keyAt(at: string | null, batch: readonly Outgoing[]): string | null {
  const place = /^entries\.(\d+)\./u.exec(at ?? "")?.[1];
  return place === undefined ? at : (batch[Number(place)]?.key ?? null);
}

const UNKNOWN = "服务器没有接受修改。内容已保存在本机，请刷新页面查看报告现在的状态。";
