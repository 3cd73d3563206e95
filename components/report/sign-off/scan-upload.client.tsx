"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { Field, Issues } from "@/components/ui/field.client";
import { useReady } from "@/components/ui/use-ready";
import { DIGEST_FIELD } from "@/lib/report/match-scan";
import type { Issue } from "@/lib/report/refusal";
import { sendScan } from "./send-scan";

/** Sends the scan; where its code cannot be read, asks for the characters printed beside it. */
export function ScanUpload({ reportId }: { readonly reportId: number }) {
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const router = useRouter();
  const ready = useReady();

  async function upload(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get("scan");
    setBusy(true);
    setIssues([]);
    const refused = await sendScan(reportId, file instanceof File ? file : null, form.get(DIGEST_FIELD));
    setBusy(false);
    setIssues(refused);
    if (refused.some(({ at }) => at === DIGEST_FIELD)) setAsking(true);
    if (refused.length === 0) router.refresh();
  }

  return (
    <form onSubmit={upload} noValidate className="mt-3">
      <ErrorSummary issues={issues} />
      <Issues value={issues}>
        <label htmlFor="scan" className="block font-medium">
          选择签字盖章后的扫描件
        </label>
        <p id="scan-help" className="text-ink-soft text-sm">
          PDF、JPG或者PNG，不超过20MB、50页；建议300 dpi，每页下方的二维码要扫描完整。
        </p>
        <input
          id="scan"
          name="scan"
          type="file"
          accept=".pdf,.jpg,.jpeg,.png"
          aria-describedby="scan-help"
          className={CHOOSER}
        />
        {asking && (
          <Field
            name={DIGEST_FIELD}
            label="二维码旁的16位校验值"
            hint="例如：ab12 cd34 ef56 7890"
            autoComplete="off"
          />
        )}
      </Issues>
      <Button type="submit" disabled={!ready || busy}>
        {busy ? "正在上传并核对" : "上传扫描件"}
      </Button>
      <p role="status" className="sr-only">
        {busy && "正在上传并核对扫描件"}
      </p>
    </form>
  );
}

/** The browser's own button, dressed as ours. */
const CHOOSER =
  "mt-1 mb-4 block w-full file:mr-3 file:rounded-md file:border file:border-edge file:bg-white file:px-3 file:py-1.5";
