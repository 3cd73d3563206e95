"use client";

import { send } from "@/components/ui/ask-server";

/** Ends the session and leaves: a full load, so that nothing of it stays in memory. */
export function SignOut() {
  async function leave() {
    await send("DELETE", "/api/session");
    window.location.assign("/sign-in");
  }
  return (
    <button type="button" onClick={leave} className="text-accent underline underline-offset-4">
      退出登录
    </button>
  );
}
