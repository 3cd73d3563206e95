"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { useAsk } from "@/components/ui/use-ask";
import { useReady } from "@/components/ui/use-ready";

type AccountActionsProps = { readonly accountId: number; readonly username: string };

/** A new initial password, shown once, or the end of an account: both are asked again first. */
export function AccountActions({ accountId, username }: AccountActionsProps) {
  const [open, setOpen] = useState<"reset" | "disable" | null>(null);
  const [password, setPassword] = useState<string | null>(null);
  const { ask, busy, issues, setIssues } = useAsk();
  const router = useRouter();
  const ready = useReady();

  async function perform(deed: "reset" | "disable") {
    const answer = await ask<{ readonly initialPassword?: string }>(
      "POST",
      `/api/accounts/${accountId}/${deed}`,
    );
    if (!answer.ok) return;
    if (answer.data.initialPassword) setPassword(answer.data.initialPassword);
    else close();
    router.refresh();
  }

  function close() {
    setOpen(null);
    setPassword(null);
    setIssues([]);
  }

  return (
    <span className="flex gap-2">
      {(["reset", "disable"] as const).map((deed) => (
        <Button key={deed} disabled={!ready} onClick={() => setOpen(deed)} className="text-sm">
          {DEEDS[deed].label}
          <span className="sr-only">：{username}</span>
        </Button>
      ))}
      <Dialog open={open !== null} title={open ? `${DEEDS[open].label}：${username}` : ""} onClose={close}>
        <ErrorSummary issues={issues} />
        {password ? (
          <NewPassword password={password} />
        ) : (
          <p className="mb-4">{open && DEEDS[open].effect}</p>
        )}
        <div className="flex gap-3">
          {open && !password && (
            <Button look={DEEDS[open].look} disabled={busy} onClick={() => perform(open)}>
              {DEEDS[open].label}
            </Button>
          )}
          <Button onClick={close}>{password ? "已经抄录，关闭" : "取消"}</Button>
        </div>
      </Dialog>
    </span>
  );
}

function NewPassword({ password }: { readonly password: string }) {
  return (
    <div role="status" className="mb-4">
      <p>新的初始密码只显示这一次，请当面或者通过可靠的方式交给本人：</p>
      <p className="mt-2 font-mono text-xl font-bold select-all">{password}</p>
    </div>
  );
}

const DEEDS = {
  reset: {
    label: "重置密码",
    effect: "原密码立即失效，已经登录的会退出。新的初始密码在下一步显示一次。",
    look: "primary",
  },
  disable: {
    label: "停用",
    effect: "停用后这个账号不能再登录，已经登录的会退出。它留下的记录不受影响。",
    look: "danger",
  },
} as const;
