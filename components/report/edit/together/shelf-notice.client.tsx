"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useDraft } from "../draft";
import { useLive } from "../live";

/** The browser keeps nothing: said once, since saving itself goes on. */
export function ShelfNotice() {
  const draft = useDraft();
  const unshelved = useLive(draft.unshelved, (now) => now);
  const [known, setKnown] = useState(false);
  if (!unshelved || known) return null;
  return (
    <div role="status" className="mb-4">
      <Notice tone="caution" title="浏览器没有留存副本：存储空间已满或者被禁用">
        <p>填写和保存照常进行。网络中断时请不要关闭本页，等显示“已保存”后再离开。</p>
        <p className="mt-2">
          <Button onClick={() => setKnown(true)}>知道了</Button>
        </p>
      </Notice>
    </div>
  );
}
