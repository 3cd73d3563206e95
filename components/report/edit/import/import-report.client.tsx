"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { useReady } from "@/components/ui/use-ready";
import { adopt } from "./adopt";
import { useDraft } from "../draft";
import { ImportPreview } from "./import-preview.client";
import { ImportSource } from "./import-source.client";
import { importedRaw, type PlanRow, type ReadAnswer } from "./import-plan";

/** 「导入已有报告」: read, compare, choose; one deed takes it all back. */
export function ImportReport() {
  const draft = useDraft();
  const ready = useReady();
  const [step, setStep] = useState<"closed" | "source" | ReadAnswer>("closed");
  const close = () => setStep("closed");

  function take(rows: readonly PlanRow[]) {
    adopt(
      draft,
      "导入",
      rows.map((row) => ({ key: row.key, raw: importedRaw(draft.edition, row) })),
    );
    close();
  }

  return (
    <>
      <Button disabled={!ready} onClick={() => setStep("source")}>
        导入已有报告
      </Button>
      <Dialog full={typeof step === "object"} open={step !== "closed"} title="导入已有报告" onClose={close}>
        {typeof step === "object" ? (
          <ImportPreview answer={step} onAdopt={take} onClose={close} />
        ) : (
          <ImportSource onRead={setStep} />
        )}
      </Dialog>
    </>
  );
}
