"use client";

import { useFieldArray, useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { useReady } from "@/components/ui/use-ready";
import { LONGEST_SUFFIX, labelledRows, type Suffixes } from "@/lib/template/suffixes";
import { editionById } from "@/lib/template/editions";
import { SaveRow } from "./settings-form.client";
import { RowChoice } from "./row-choice";
import { useSettings } from "./use-settings";

type SuffixesFormProps = {
  readonly seasonId: number;
  readonly edition: string;
  readonly suffixes: Suffixes;
};

type Lines = { readonly lines: { readonly path: string; readonly suffix: string }[] };

/** What is printed behind labels of rows: 「行政事业性收费（保留4位小数）」. */
export function SuffixesForm({ seasonId, edition, suffixes }: SuffixesFormProps) {
  const rows = labelledRows(editionById(edition));
  const { control, register, handleSubmit } = useForm<Lines>({ defaultValues: { lines: linesOf(suffixes) } });
  const { fields, append, remove } = useFieldArray({ control, name: "lines" });
  const { save, busy, saved, issues } = useSettings(seasonId);
  const ready = useReady();
  const send = handleSubmit(({ lines }) => save({ suffixes: suffixesOf(lines) }));

  return (
    <form method="post" onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary issues={issues.map(({ message }) => ({ at: null, message }))} />
      {fields.length === 0 && <p className="text-ink-soft mb-3">各行名称按国家格式原样印出。</p>}
      <ul className="mb-3 space-y-3">
        {fields.map(({ id }, at) => (
          <li key={id} className="flex flex-wrap items-end gap-x-4 gap-y-2">
            <div className="min-w-0 grow basis-64">
              <label htmlFor={`row-${at}`} className="text-sm">
                第 {at + 1} 处：行
              </label>
              <select id={`row-${at}`} className={CONTROL} {...register(`lines.${at}.path`)}>
                <RowChoice rows={rows} />
              </select>
            </div>
            <div className="basis-52">
              <label htmlFor={`suffix-${at}`} className="text-sm">
                第 {at + 1} 处：标注
              </label>
              <input
                id={`suffix-${at}`}
                className={CONTROL}
                maxLength={LONGEST_SUFFIX}
                {...register(`lines.${at}.suffix`)}
              />
            </div>
            <Button onClick={() => remove(at)} aria-label={`删除第 ${at + 1} 处`}>
              删除
            </Button>
          </li>
        ))}
      </ul>
      <Button
        className="mb-5"
        disabled={!ready}
        onClick={() => append({ path: rows[0]?.path ?? "", suffix: "" })}
      >
        增加一处
      </Button>
      <SaveRow submit="保存标注" disabled={!ready || busy} saved={saved} />
    </form>
  );
}

function linesOf(suffixes: Suffixes): Lines["lines"] {
  return Object.entries(suffixes).map(([path, suffix]) => ({ path, suffix }));
}

function suffixesOf(lines: Lines["lines"]): Suffixes {
  return Object.fromEntries(lines.map(({ path, suffix }) => [path, suffix.trim()]));
}

const CONTROL = "border-edge mt-1 block min-h-10 w-full rounded-md border bg-white px-3 py-1.5 text-base";
