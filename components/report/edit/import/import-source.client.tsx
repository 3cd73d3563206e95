"use client";

import { useState, type ClipboardEvent, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { useDraft } from "../draft";
import type { ReadAnswer } from "./import-plan";
import { readReport } from "./read-report";
import { useDroppedFile } from "./use-dropped-file";

/** Where the report comes from: a file, or what was copied from one. */
export function ImportSource({ onRead }: { readonly onRead: (answer: ReadAnswer) => void }) {
  const { report } = useDraft();
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [pasted, setPasted] = useState<string | null>(null);
  const drop = useDroppedFile();

  async function read(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const source = sourceOf(new FormData(event.currentTarget), pasted);
    if (!source) return setWrong("请选择文件，或者粘贴报告内容。");
    setBusy(true);
    setWrong(null);
    const answer = await readReport(report.id, source.name, source.bytes);
    setBusy(false);
    if (typeof answer === "string") setWrong(answer);
    else onRead(answer);
  }

  /** A table copied from Word or a browser keeps its heads only as a page: take that, and show the words. */
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const page = event.clipboardData.getData("text/html");
    const whole = event.currentTarget.value === "";
    setPasted(whole && /<table/iu.test(page) ? page : null);
  }

  return (
    <form
      {...drop.target}
      onSubmit={read}
      className={drop.over ? "outline-accent rounded-md outline-2 outline-offset-8 outline-dashed" : ""}
      noValidate
    >
      <p className="text-ink-soft mb-4">读取后先逐项对照，确认以前不会改动已填写的内容。</p>
      <Wrong sentence={wrong} />
      <label htmlFor="import-file" className="block font-medium">
        选择文件
      </label>
      <p id="import-file-help" className="text-ink-soft text-sm">
        Word（.docx）、Excel（.xlsx）、PDF、网页（.html、.mht）、文本（.txt、.md、.csv），不超过20MB；
        可以把文件拖到这里。旧版的.doc、.xls请先另存为.docx、.xlsx。
      </p>
      <input
        id="import-file"
        name="file"
        type="file"
        accept=".docx,.docm,.xlsx,.xlsm,.pdf,.html,.htm,.mht,.mhtml,.txt,.md,.csv"
        aria-describedby="import-file-help"
        className="mt-1 mb-5 block w-full"
      />
      <label htmlFor="import-text" className="block font-medium">
        或者粘贴报告内容
      </label>
      <textarea
        id="import-text"
        name="text"
        rows={6}
        className="border-edge mt-1 mb-5 block w-full rounded-md border px-3 py-2"
        onPaste={onPaste}
        onChange={(event) => event.target.value === "" && setPasted(null)}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" disabled={busy}>
          {busy ? "正在读取" : "读取并对照"}
        </Button>
        <p role="status" className="text-ink-soft text-sm">
          {busy && "正在读取，一般只要几秒钟，最长15秒。"}
        </p>
      </div>
    </form>
  );
}

function Wrong({ sentence }: { readonly sentence: string | null }) {
  return (
    <div role="alert">
      {sentence && (
        <p className="border-error bg-error-tint text-error mb-4 border-l-4 px-3 py-2 font-medium">
          <span aria-hidden="true">✖ </span>
          {sentence}
        </p>
      )}
    </div>
  );
}

function sourceOf(form: FormData, pasted: string | null): { name: string; bytes: Blob } | null {
  const file = form.get("file");
  if (file instanceof File && file.name !== "") return { name: file.name, bytes: file };
  if (pasted !== null) return { name: "粘贴的内容.html", bytes: new Blob([pasted]) };
  const text = String(form.get("text") ?? "");
  return text.trim() === "" ? null : { name: "粘贴的内容.txt", bytes: new Blob([text]) };
}
