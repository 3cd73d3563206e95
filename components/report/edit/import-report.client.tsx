"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { useReady } from "@/components/ui/use-ready";
import { useDraft } from "./draft";
import { ImportPreview } from "./import-preview.client";
import { ImportSource } from "./import-source.client";
import { importedRaw, type PlanRow, type ReadAnswer } from "./import-plan";
import { importRecord } from "./import-undo";
import { useKeptText } from "./kept-text";

/** 「导入已有报告」: read, compare, choose; one deed takes it all back. */
export function ImportReport() {
  const draft = useDraft();
  const ready = useReady();
  const [step, setStep] = useState<"closed" | "source" | ReadAnswer>("closed");
  const [, keepRecord] = useKeptText(importRecord(draft.report.id));
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
