import { issuesOf } from "./issues-of";
import type { Answer, Outgoing } from "./ledger";
import type { Send, Sent } from "./saver";

/** The line to the draft's door; never throws. `keepalive` lets the last batch outlive the page. */
export function sendTo(reportId: number): Send {
  return async (batch, leaving) => {
    try {
      return await answerOf(await patch(reportId, batch, leaving), batch);
    } catch {
      return { kind: "unreachable" };
    }
  };
}

function patch(reportId: number, entries: readonly Outgoing[], keepalive: boolean): Promise<Response> {
  return fetch(`/api/reports/${reportId}/draft`, {
    method: "PATCH",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ entries }),
    keepalive,
  });
}

async function answerOf(response: Response, batch: readonly Outgoing[]): Promise<Sent> {
  if (response.status === 401) return { kind: "signed-out" };
  // Busy or broken for now: the same batch is good later.
  if (response.status === 429 || response.status >= 500) return { kind: "unreachable" };
  const body: unknown = await response.json();
  if (!response.ok) return refusalOf(body, batch);
  return isAnswer(body) ? { kind: "answered", ...body } : { kind: "unreachable" };
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
