"use client";

import { useCallback } from "react";
import { textKey } from "@/lib/report/entries";
import type { Part } from "@/lib/template/vocabulary";
import { useDraft } from "../draft";
import { FeeFields } from "./fee-fields.client";
import { PartPrompts } from "./part-prompts";
import { PartLength } from "./part-length.client";
import { FigureMenu } from "./figure-menu.client";
import { InsertFigure } from "./insert-figure.client";
import { LinkOffers } from "./link-offers.client";
import { useEarlyText } from "./use-early-text";
import { useProse } from "./use-prose";
import { useField } from "../use-field";

/** One piece of prose with its label, what belongs into it, and how much is written. */
export function PartEditor({ part }: { readonly part: Part }) {
  const key = textKey(part.id);
  const { prose, area, place } = useProse(key);
  return (
    <div className="mb-6">
      <PartLabel part={part} onClick={() => prose?.view.focus()} />
      <p id={`${key}-help`} className="text-ink-soft text-sm">
        {part.help}
      </p>
      <PartPrompts part={part.id} id={`${key}-prompts`} />
      {part.id === "other:fee" && <FeeFields />}
      {!prose && <PlainField field={key} areaRef={area} />}
      <div className="relative">
        <div ref={place} />
        {prose && <FigureMenu prose={prose} />}
      </div>
      <div className="mt-1 flex flex-wrap items-baseline justify-between gap-x-4">
        <span>{prose && <InsertFigure prose={prose} />}</span>
        <PartLength part={part.id} />
      </div>
      {prose && <LinkOffers part={part.id} prose={prose} />}
    </div>
  );
}

function PartLabel({ part, onClick }: { readonly part: Part; readonly onClick: () => void }) {
  const key = textKey(part.id);
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- what any label does for its field
    <label id={`${key}-label`} htmlFor={key} className="block text-lg font-bold" onClick={onClick}>
      {part.label}
      {!part.required && <span className="text-ink-soft ml-2 text-sm font-normal">可以不写</span>}
    </label>
  );
}

type PlainFieldProps = {
  readonly field: string;
  readonly areaRef: { current: HTMLTextAreaElement | null };
};

/** The same text as it is stored: what the server sends, and what remains where no script runs. */
function PlainField({ field: key, areaRef }: PlainFieldProps) {
  const draft = useDraft();
  const { ref: attach, ...field } = useField(key);
  const restore = useEarlyText(key);
  const ref = useCallback(
    (control: HTMLTextAreaElement | null) => {
      areaRef.current = control;
      if (control) restore(control);
      attach(control);
    },
    [areaRef, attach, restore],
  );
  return (
    <textarea
      {...field}
      ref={ref}
      id={key}
      rows={4}
      aria-describedby={`${key}-help ${key}-prompts`}
      className="prose-field field-sizing-content resize-y"
      onFocus={() => draft.focused.set(null)}
    />
  );
}
