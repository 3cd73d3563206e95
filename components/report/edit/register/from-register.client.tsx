"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { useReady } from "@/components/ui/use-ready";
import type { ReadRegister } from "./ask-register";
import { RegisterKept } from "./register-kept.client";
import { RegisterPreview } from "./register-preview.client";
import { RegisterSource } from "./register-source.client";

/** 「从台账导入」: 表三 counted from the year's list of applications. */
export function FromRegister() {
  const ready = useReady();
  const [step, setStep] = useState<"closed" | "source" | ReadRegister>("closed");
  const close = () => setStep("closed");
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button disabled={!ready} onClick={() => setStep("source")}>
        从台账导入
      </Button>
      <RegisterKept />
      <Dialog full={typeof step === "object"} open={step !== "closed"} title="从台账导入表三" onClose={close}>
        {typeof step === "object" ? (
          <RegisterPreview reading={step} onClose={close} />
        ) : (
          <RegisterSource onRead={setStep} onClose={close} />
        )}
      </Dialog>
    </div>
  );
}
