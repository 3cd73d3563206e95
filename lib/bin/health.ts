import type { ServerResponse } from "node:http";
import { readiness, type Check } from "./readiness";
import type { Answerer } from "./web-server";

export type Health = {
  readonly answer: Answerer;
  /** From now on not ready: whoever spreads the load sends no more. */
  stopping(): void;
};

/**
 * `/livez`: the process answers. `/readyz`: it can do its work, with the reason where it cannot; 503 then.
 * For the machine's own eyes: deploy/nginx.conf hands neither on.
 */
export function health(folder: string): Health {
  let stopping = false;
  return {
    stopping: () => (stopping = true),
    answer: async (request, response) => {
      const path = (request.url ?? "").split("?", 1)[0];
      if (path !== "/livez" && path !== "/readyz") return false;
      const checks = path === "/livez" ? {} : await readiness(folder);
      return say(response, stopping && path === "/readyz" ? { ...checks, stopping: STOPPING } : checks);
    },
  };
}

const STOPPING: Check = { ok: false, says: "正在停止" };

function say(response: ServerResponse, checks: Readonly<Record<string, Check>>): true {
  const ok = Object.values(checks).every((check) => check.ok);
  const body = `${JSON.stringify({ ok, checks }, null, 1)}\n`;
  response.writeHead(ok ? 200 : 503, {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(body);
  return true;
}
