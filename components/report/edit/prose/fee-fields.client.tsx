"use client";

import { useCallback, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { FEE_FIELDS, feeKey, type FeeField } from "@/lib/report/entries";
import { FEE_NAMES, feeDoubt, feeStatement } from "@/lib/report/fee-statement";
import { printQuantity, readQuantity } from "@/lib/template/quantity";
import { useDraft, type Draft } from "../draft";
import { useField } from "../use-field";

/** 信息处理费 in three figures, and the sentence they make, which opens section six. */
export function FeeFields() {
  return (
    <fieldset className="mt-2 mb-3">
      <legend className="sr-only">信息处理费的三项数字</legend>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        {FEE_FIELDS.map((field) => (
          <FeeInput key={field} field={field} />
        ))}
      </div>
      <NothingCharged />
      <Sentence />
    </fieldset>
  );
}

function FeeInput({ field }: { readonly field: FeeField }) {
  const draft = useDraft();
  const key = feeKey(field);
  const { label, unit } = FEE_NAMES[field];
  const { onBlur, ...control } = useField(key);
  const fault = useFees((read) => faultIn(read(key)));
  return (
    <div className="w-40">
      <label htmlFor={key} className="block text-sm">
        {label}（{unit}）
      </label>
      <input
        {...control}
        id={key}
        type="text"
        inputMode="numeric"
        aria-invalid={fault !== ""}
        aria-describedby={fault ? `${key}-note` : undefined}
        className="border-edge aria-invalid:border-error aria-invalid:bg-error-tint mt-1 block h-10 w-full scroll-my-48 rounded-md border bg-white px-3 text-right tabular-nums"
        onFocus={() => draft.focused.set(null)}
        onBlur={(event) => {
          tidy(draft, key);
          onBlur(event);
        }}
      />
      {fault && (
        <p id={`${key}-note`} className="text-error text-sm font-medium">
          <span aria-hidden="true">✖ </span>
          {fault}
        </p>
      )}
    </div>
  );
}

/** Three noughts in one act, where nothing is given yet. */
function NothingCharged() {
  const draft = useDraft();
  const empty = useFees((read) =>
    FEE_FIELDS.every((field) => read(feeKey(field)).trim() === "") ? "1" : "",
  );
  if (!empty) return null;
  return (
    <Button
      className="mt-2"
      onClick={() => FEE_FIELDS.forEach((field) => draft.put(feeKey(field), "0", "zero"))}
    >
      本年没有收取，三项填0
    </Button>
  );
}

function Sentence() {
  const sentence = useFees(feeStatement);
  const doubt = useFees((read) => feeDoubt(read) ?? "");
  return (
    <div role="status" className="mt-2">
      <p className={sentence ? "bg-tint px-3 py-2" : "text-ink-soft text-sm"}>
        {sentence || "填写三项数字后，在这里生成报告中的一句话；也可以不填，直接写在下面。"}
      </p>
      {sentence && (
        <p className="text-ink-soft mt-1 text-sm">这句话写入报告，下面的文字接在它后面；重复的内容请删去。</p>
      )}
      {doubt && (
        <p className="text-caution mt-1 text-sm font-medium">
          <span aria-hidden="true">▲ </span>
          {doubt}
        </p>
      )}
    </div>
  );
}

/** What can be told of the three fields now, as a text. */
function useFees(tell: (read: (key: string) => string) => string): string {
  const draft = useDraft();
  const subscribe = useCallback(
    (listener: () => void) => {
      const leave = FEE_FIELDS.map((field) => draft.watch(feeKey(field), listener));
      return () => leave.forEach((stop) => stop());
    },
    [draft],
  );
  const now = () => tell((key) => draft.read(key));
  return useSyncExternalStore(subscribe, now, now);
}

function faultIn(raw: string): string {
  const reading = readQuantity(raw, "count");
  return "fault" in reading ? reading.fault : "";
}

/** On leaving, what was understood is shown as it will be printed. */
function tidy(draft: Draft, key: string): void {
  const raw = draft.read(key);
  const reading = readQuantity(raw, "count");
  if ("fault" in reading) return;
  const printed = printQuantity(reading.value, "count");
  if (printed !== raw) draft.put(key, printed, "typed");
}
