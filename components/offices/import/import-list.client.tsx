"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { useReady } from "@/components/ui/use-ready";
import type { Issue } from "@/lib/report/refusal";
import { confirmList, readList, type Shown } from "./ask-import";
import { Outcome } from "./outcome";
import { PlanView } from "./plan-view";

type Step = "idle" | "reading" | "carrying-out";

/** A list of offices: chosen, shown line by line, carried out when confirmed. */
export function ImportList() {
  const [step, setStep] = useState<Step>("idle");
  const [shown, setShown] = useState<Shown | null>(null);
  const [changed, setChanged] = useState<number | null>(null);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const router = useRouter();
  const ready = useReady();

  async function read(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const file = fileIn(event.currentTarget);
    setShown(null);
    setChanged(null);
    if (!file) return setIssues([{ at: "list", message: "请选择一个.xlsx文件" }]);
    setIssues([]);
    setStep("reading");
    const answer = await readList(file);
    setStep("idle");
    if (answer.ok) setShown({ ...answer.data, changes: [] });
    else setIssues(answer.issues);
  }

  async function confirm(list: Shown) {
    setIssues([]);
    setStep("carrying-out");
    const answer = await confirmList(list);
    setStep("idle");
    if ("changed" in answer) {
      setShown(null);
      setChanged(answer.changed);
      return router.refresh();
    }
    setIssues(answer.issues);
    if (answer.instead) setShown(answer.instead);
  }

  return (
    <div className="space-y-6">
      <form method="post" onSubmit={read} noValidate className="bg-tint rounded-md p-6">
        <ErrorSummary issues={issues} />
        <label htmlFor="list" className="block font-medium">
          改好的名录（.xlsx）
        </label>
        <input id="list" name="list" type="file" accept=".xlsx" className="mt-1 mb-4 block w-full max-w-xl" />
        <Button type="submit" look={shown ? "plain" : "primary"} disabled={!ready || step !== "idle"}>
          读取并核对
        </Button>
        <p role="status" className="text-ink-soft mt-2">
          {STEPS[step]}
        </p>
      </form>
      {changed !== null && <Outcome changed={changed} />}
      {shown && <PlanView shown={shown} busy={step !== "idle"} onConfirm={() => confirm(shown)} />}
    </div>
  );
}

const STEPS: Readonly<Record<Step, string>> = {
  idle: "",
  reading: "正在读取文件并逐行核对，还没有作任何变更……",
  "carrying-out": "正在执行，请不要关闭本页……",
};

function fileIn(form: HTMLFormElement): File | null {
  const control = form.elements.namedItem("list");
  return control instanceof HTMLInputElement ? (control.files?.[0] ?? null) : null;
}
