"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field.client";
import type { PlaceGroup } from "@/lib/report/remark-places";
import type { NewRemark } from "@/lib/report/remarks";
import { SlipRemarks } from "./slip-remarks";

/** What a slip is written from: the places of the report, its prose to quote from, the day proposed. */
export type SlipSources = {
  readonly groups: readonly PlaceGroup[];
  readonly sections: Readonly<Record<string, string | undefined>>;
  readonly due: string;
};

type Props = {
  readonly sources: SlipSources;
  readonly remarks: readonly NewRemark[];
  readonly onChange: (remarks: readonly NewRemark[]) => void;
};

/** 退回单: by when, and the remarks one by one, each at a figure, a finding or words of the prose. */
export function SlipFields({ sources, remarks, onChange }: Props) {
  const [place, setPlace] = useState("");
  const [words, setWords] = useState("");
  const [quote, setQuote] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const isText = place.startsWith("text:");

  function add() {
    const made = remarkOf(sources, { place, words, quote });
    if (typeof made === "string") return setWrong(made);
    onChange([...remarks, made]);
    for (const reset of [setWords, setQuote]) reset("");
    setWrong(null);
  }

  return (
    <fieldset className="mb-6">
      <legend className="font-bold">退回单</legend>
      <Field name="dueOn" label="答复期限" type="date" defaultValue={sources.due} />
      <SlipRemarks groups={sources.groups} remarks={remarks} onChange={onChange} />
      <div className="border-line border-l-4 pl-3">
        <label className="mb-3 block">
          <span className="font-medium">意见所指的位置</span>
          <select className={CONTROL} value={place} onChange={(event) => setPlace(event.target.value)}>
            <option value="">请选择</option>
            {sources.groups.map(({ label, places }) => (
              <optgroup key={label} label={label}>
                {places.map((one) => (
                  <option key={one.place} value={one.place}>
                    {one.name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        {isText && (
          <label className="mb-3 block">
            <span className="font-medium">引用的原文（可以不填）</span>
            <input className={CONTROL} value={quote} onChange={(event) => setQuote(event.target.value)} />
          </label>
        )}
        <label className="mb-3 block">
          <span className="font-medium">意见</span>
          <textarea
            className={CONTROL}
            rows={2}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        {wrong && (
          <p role="alert" className="text-error mb-3">
            {wrong}
          </p>
        )}
        <Button onClick={add}>加入意见</Button>
      </div>
    </fieldset>
  );
}

type Typed = { readonly place: string; readonly words: string; readonly quote: string };

/** The remark as the server takes it, or what is lacking. */
function remarkOf(sources: SlipSources, { place, words, quote }: Typed): NewRemark | string {
  if (place === "") return "请选择意见所指的位置";
  if (words.trim().length < 2) return "请写明意见，至少2字";
  const text = quote.trim();
  if (text === "" || !place.startsWith("text:")) return { place, words: words.trim(), span: null };
  const start = (sources.sections[place.slice("text:".length)] ?? "").indexOf(text);
  if (start < 0) return "引用的文字与报告原文对不上，请从原文复制";
  return { place, words: words.trim(), span: { start, end: start + text.length, text } };
}

const CONTROL = "border-edge mt-1 block w-full rounded-md border bg-white px-3 py-2";
