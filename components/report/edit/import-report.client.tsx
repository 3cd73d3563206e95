"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { useReady } from "@/components/ui/use-ready";
import { useDraft } from "./draft";
import { ImportPreview } from "./import-preview.client";
import { ImportSource } from "./import-source.client";
import type { PlanRow, ReadAnswer } from "./import-plan";
import { importedRaw } from "./import-plan";
import { replacedFrom, takeBack } from "./import-undo";
import { useKeptText } from "./kept-text";

/** 「导入已有报告」: read, compare, choose; one deed takes it all back. */
export function ImportReport() {
  const draft = useDraft();
  const ready = useReady();
  const [step, setStep] = useState<"closed" | "source" | ReadAnswer>("closed");
  const [record, keepRecord] = useKeptText(`gior:import:${draft.report.id}`);
  const close = () => setStep("closed");

  function adopt(rows: readonly PlanRow[]) {
    const replaced = rows.map((row) => ({
      key: row.key,
      before: draft.read(row.key),
      after: importedRaw(draft.edition, row),
    }));
    for (const { key, after } of replaced) draft.put(key, after, "import");
    keepRecord(JSON.stringify(replaced));
    close();
  }

  return (
    <>
      <Button disabled={!ready} onClick={() => setStep("source")}>
        导入已有报告
      </Button>
      {record !== "" && <Undo record={record} keepRecord={keepRecord} />}
      <Dialog full={typeof step === "object"} open={step !== "closed"} title="导入已有报告" onClose={close}>
        {typeof step === "object" ? (
          <ImportPreview answer={step} onAdopt={adopt} onClose={close} />
        ) : (
          <ImportSource onRead={setStep} />
        )}
      </Dialog>
    </>
  );
}

type UndoProps = { readonly record: string; readonly keepRecord: (record: string) => void };

function Undo({ record, keepRecord }: UndoProps) {
  const draft = useDraft();
  const replaced = replacedFrom(record);

  function undo() {
    const { back } = takeBack(replaced, (key) => draft.read(key));
    for (const { key, before } of back) draft.put(key, before, "typed");
    keepRecord("");
  }

  return (
    <p role="status" className="flex flex-wrap items-center gap-x-3 text-sm">
      已导入 {replaced.length} 处
      <button type="button" className="text-accent min-h-6 underline" onClick={undo}>
        撤销本次导入
      </button>
      <button type="button" className="text-accent min-h-6 underline" onClick={() => keepRecord("")}>
        知道了
      </button>
    </p>
  );
}
