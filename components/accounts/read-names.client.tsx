"use client";

import { useState, type ChangeEvent } from "react";
import { Notice } from "@/components/ui/notice";
import { sendFile } from "@/components/ui/send-file";
import { useReady } from "@/components/ui/use-ready";
import type { AccountToOpen } from "./account-row";

type Read = {
  readonly accounts: readonly AccountToOpen[];
  readonly unknown: readonly { readonly row: number; readonly message: string }[];
};

type ReadNamesProps = { readonly onRead: (accounts: readonly AccountToOpen[]) => void };

/** Takes names from the workbook once it is filled in; nothing is opened by it. */
export function ReadNames({ onRead }: ReadNamesProps) {
  const [told, setTold] = useState("");
  const [troubles, setTroubles] = useState<readonly string[]>([]);
  const ready = useReady();

  async function read({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    if (!file) return;
    setTroubles([]);
    setTold("正在读取……");
    const answer = await sendFile<Read>("/api/accounts/read", file);
    target.value = "";
    if (!answer.ok) {
      setTold("");
      return setTroubles(answer.issues.map(({ message }) => message));
    }
    const { accounts, unknown } = answer.data;
    setTold(`读到 ${accounts.length} 人，已经填入下表，请核对后建立。`);
    setTroubles(unknown.map(({ row, message }) => `第${row}行：${message}`));
    onRead(accounts);
  }

  return (
    <div className="bg-tint rounded-md p-6">
      <p className="mb-3">
        人多的，可以
        <a href="/api/accounts/workbook" download>
          下载名单（.xlsx）
        </a>
        ，填好姓名后读入。
      </p>
      <label htmlFor="names" className="block font-medium">
        填好的名单（.xlsx）
      </label>
      <input
        id="names"
        type="file"
        accept=".xlsx"
        disabled={!ready}
        onChange={read}
        className="mt-1 block w-full max-w-xl"
      />
      <p role="status" className="mt-2">
        {told}
      </p>
      <div role="alert">
        {troubles.length > 0 && (
          <Notice tone="error" title="以下没有读入">
            <ul>
              {troubles.map((trouble) => (
                <li key={trouble}>{trouble}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </div>
  );
}
