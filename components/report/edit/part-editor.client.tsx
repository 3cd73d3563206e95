"use client";

import { useEffect, useRef } from "react";
import { useWatch } from "react-hook-form";
import { textKey } from "@/lib/report/entries";
import type { Part } from "@/lib/template/vocabulary";
import { useDraft } from "./draft";
import { fieldName } from "./field-name";
import { useField } from "./use-field";

/** One piece of prose with its label, what belongs into it, and how much is written. */
export function PartEditor({ part }: { readonly part: Part }) {
  const draft = useDraft();
  const key = textKey(part.id);
  const { ref, ...field } = useField(key);
  const frame = useGrowing(key);
  return (
    <div ref={frame} className="mb-6">
      <label htmlFor={key} className="block text-lg font-bold">
        {part.label}
        {!part.required && <span className="text-ink-soft ml-2 text-sm font-normal">可以不写</span>}
      </label>
      <p id={`${key}-help`} className="text-ink-soft text-sm">
        {part.help}
      </p>
      <textarea
        {...field}
        ref={ref}
        id={key}
        rows={4}
        aria-describedby={`${key}-help`}
        className="border-edge mt-1 block w-full resize-y scroll-my-48 rounded-md border bg-white px-3 py-2 text-base leading-7"
        onFocus={() => draft.focused.set(null)}
      />
      <Count field={key} />
    </div>
  );
}

function Count({ field }: { readonly field: string }) {
  const { form } = useDraft();
  const count = useWatch({
    control: form.control,
    name: fieldName(field),
    exact: true,
    compute: (raw: string | undefined) => [...(raw ?? "").replace(/\s/gu, "")].length,
  });
  return <p className="text-ink-soft mt-1 text-right text-sm tabular-nums">{count} 字</p>;
}

/** A text area as tall as its text, so that nothing scrolls inside what scrolls. */
function useGrowing(key: string) {
  const draft = useDraft();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const grow = () => {
      const area = frame.current?.querySelector("textarea");
      if (!area || area.offsetParent === null) return;
      area.style.height = "auto";
      area.style.height = `${Math.min(area.scrollHeight + 2, TALLEST_PX)}px`;
    };
    grow();
    const leave = [draft.watch(key, grow), draft.section.subscribe(() => requestAnimationFrame(grow))];
    return () => leave.forEach((stop) => stop());
  }, [draft, key]);
  return frame;
}

const TALLEST_PX = 1_200;
