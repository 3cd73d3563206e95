"use client";

import { Button } from "@/components/ui/button";

export type Failure = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

/** What broke is ours: its number, and the ways on. */
export function ErrorWords({ error, reset }: Failure) {
  return (
    <>
      <p>刚才的操作没有完成，已经保存的内容不受影响。可以重新载入；仍不成功的，请联系管理员并告知编号。</p>
      {error.digest && (
        <p className="mt-2">
          编号：<code className="select-all">{error.digest}</code>
        </p>
      )}
      <div className="mt-6 flex flex-wrap items-center gap-5">
        <Button look="primary" onClick={reset}>
          重新载入
        </Button>
        <a href="/desk">回到工作台</a>
      </div>
    </>
  );
}
