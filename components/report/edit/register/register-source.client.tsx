"use client";

import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { useDraft } from "../draft";
import { readRegister, type ReadRegister } from "./ask-register";
import { KeptRegister } from "./kept-register.client";
import { useRun } from "./use-run";
import { Working } from "./working.client";
import { Wrong } from "./wrong";

type RegisterSourceProps = { readonly onRead: (reading: ReadRegister) => void; readonly onClose: () => void };

/** Where the register comes from: the template filled in, a list of one's own, or rows copied out of one. */
export function RegisterSource({ onRead, onClose }: RegisterSourceProps) {
  const { report } = useDraft();
  const { doing, wrong, run } = useRun();

  function read(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const source = sourceOf(new FormData(event.currentTarget));
    void run("正在读取台账", async () => {
      if (!source) return "请选择文件，或者粘贴台账的行（连同标题行）。";
      const reading = await readRegister(report.id, source.name, source.bytes);
      if (typeof reading === "string") return reading;
      onRead(reading);
      return null;
    });
  }

  return (
    <>
      <p className="text-ink-soft mb-3">
        按台账逐件计入表三。只读取收到日期、申请人类型、处理结果、答复日期四列，姓名、证件号码、联系方式等其他列不读取，也不保存。
      </p>
      <p className="mb-4">
        <a href={`/api/reports/${report.id}/register-template`} download>
          下载台账模板（.xlsx，带下拉选项）
        </a>
      </p>
      <Wrong sentence={wrong} />
      <form onSubmit={read} noValidate>
        <label htmlFor="register-file" className="block font-medium">
          选择文件
        </label>
        <p id="register-file-help" className="text-ink-soft text-sm">
          Excel（.xlsx）或者 .csv，不超过20MB、20000行；列的顺序不限。
        </p>
        <input
          id="register-file"
          name="file"
          type="file"
          accept=".xlsx,.csv,.tsv,.txt"
          aria-describedby="register-file-help"
          className="mt-1 mb-5 block w-full"
        />
        <label htmlFor="register-text" className="block font-medium">
          或者粘贴从Excel复制的行
        </label>
        <p id="register-text-help" className="text-ink-soft text-sm">
          连同标题行一起复制。
        </p>
        <textarea
          id="register-text"
          name="text"
          rows={5}
          aria-describedby="register-text-help"
          className="border-edge mt-1 mb-4 block w-full rounded-md border px-3 py-2"
        />
        {doing && <Working doing={doing} />}
        <div className="mt-4 flex flex-wrap gap-3">
          <Button type="submit" look="primary" disabled={doing !== null}>
            读取并对照
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </form>
      <KeptRegister busy={doing !== null} run={run} onRead={onRead} onClose={onClose} />
    </>
  );
}

function sourceOf(form: FormData): { name: string; bytes: Blob } | null {
  const file = form.get("file");
  if (file instanceof File && file.name !== "") return { name: file.name, bytes: file };
  const text = String(form.get("text") ?? "");
  return text.trim() === "" ? null : { name: "粘贴的内容", bytes: new Blob([text]) };
}
