"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { RegisterLine } from "@/lib/report/register";
import { useDraft } from "../draft";
import { useLive } from "../live";
import { keepRegister, keptLines, type ReadRegister } from "./ask-register";
import type { Run } from "./use-run";

type KeptRegisterProps = {
  readonly busy: boolean;
  readonly run: Run;
  readonly onRead: (reading: ReadRegister) => void;
  readonly onClose: () => void;
};

/** The register that is kept already can be compared again, or taken away; figures stay as they are. */
export function KeptRegister({ busy, run, onRead, onClose }: KeptRegisterProps) {
  const { report, register } = useDraft();
  const kept = useLive(register, (figures) => figures !== null);
  const [sure, setSure] = useState(false);
  if (!kept) return null;
  const compare = () =>
    run("正在读取已保存的台账", async () => {
      const lines = await keptLines(report.id, null);
      if (typeof lines === "string") return lines;
      onRead(readingOf(lines));
      return null;
    });
  const remove = () =>
    run("正在删除台账", async () => {
      const wrong = await keepRegister(report.id, []);
      if (wrong !== null) return wrong;
      register.set(null);
      onClose();
      return null;
    });
  return (
    <section className="border-line mt-6 border-t pt-4" aria-labelledby="register-kept">
      <h3 id="register-kept" className="font-bold">
        已保存的台账
      </h3>
      <p className="text-ink-soft text-sm">重新导入会整份替换；删除台账不改动表三的数字。</p>
      <p className="mt-2 flex flex-wrap gap-3">
        <Button disabled={busy} onClick={() => void compare()}>
          与表三重新对照
        </Button>
        {sure ? (
          <Button look="danger" disabled={busy} onClick={() => void remove()}>
            确认删除，不能恢复
          </Button>
        ) : (
          <Button disabled={busy} onClick={() => setSure(true)}>
            删除台账
          </Button>
        )}
      </p>
    </section>
  );
}

function readingOf(lines: readonly RegisterLine[]): ReadRegister {
  return { lines, problems: [], dropped: [], sheet: null, otherSheets: [] };
}
