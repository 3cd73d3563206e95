"use client";

import { Field, TextField } from "@/components/ui/field.client";
import {
  LONGEST_PROMPT,
  MOST_PROMPTS,
  settingField,
  type SeasonSettings,
} from "@/lib/report/season-settings";
import { editionById } from "@/lib/template/editions";
import type { Edition, Part } from "@/lib/template/vocabulary";
import { SettingsForm } from "./settings-form.client";

type WordsFormProps = {
  readonly seasonId: number;
  readonly edition: string;
  readonly settings: SeasonSettings;
};

type Asked = Pick<SeasonSettings, "prompts" | "textLengths">;

/** What is to be said this year, part by part, and how long it may be. */
export function WordsForm({ seasonId, edition: id, settings }: WordsFormProps) {
  const edition = editionById(id);
  return (
    <SettingsForm
      seasonId={seasonId}
      submit="保存写作要求"
      read={(fields) => wordsIn(edition, fields, settings)}
    >
      <div className="border-line mb-5 border-t">
        {edition.sections
          .filter(({ parts }) => parts.length > 0)
          .map(({ id: section, numeral, heading, parts }) => (
            <details key={section} className="border-line border-b py-2" open={section === LAST}>
              <summary className="min-h-8 font-medium">
                {numeral}、{heading}
                <span className="text-ink-soft ml-3 text-sm font-normal">
                  {told([section, ...parts.map(({ id }) => id)], settings)}
                </span>
              </summary>
              <div className="pt-3 sm:pl-5">
                <Length at={section} label={`${heading}：合计不超过（字）`} settings={settings} />
                {parts.map((part) => (
                  <PartFields key={part.id} part={part} settings={settings} />
                ))}
              </div>
            </details>
          ))}
      </div>
    </SettingsForm>
  );
}

/** What a region has most to ask about. */
const LAST = "other";

function PartFields({ part: { id, label }, settings }: { readonly part: Part; readonly settings: Asked }) {
  return (
    <TextField
      name={settingField("prompts", id)}
      label={`${label}：本年度要求写明`}
      hint={`一行一条，最多${MOST_PROMPTS}条，每条不超过${LONGEST_PROMPT}字。显示在填报人的输入框旁。`}
      rows={2}
      defaultValue={settings.prompts[id]?.join("\n") ?? ""}
    />
  );
}

type LengthProps = { readonly at: string; readonly label: string; readonly settings: Asked };

function Length({ at, label, settings }: LengthProps) {
  return (
    <div className="max-w-sm">
      <Field
        name={settingField("textLengths", at)}
        label={label}
        hint="留空的，不提示字数。超出只作提示，不影响提交。"
        type="number"
        defaultValue={settings.textLengths[at] ?? ""}
      />
    </div>
  );
}

/** 2 条 · 1000 字以内 */
function told(places: readonly string[], { prompts, textLengths }: Asked): string {
  const lines = places.reduce((sum, place) => sum + (prompts[place]?.length ?? 0), 0);
  const limit = textLengths[places[0] ?? ""];
  return [...(lines > 0 ? [`${lines} 条要求`] : []), ...(limit ? [`${limit} 字以内`] : [])].join(" · ");
}

/** Lengths of single parts, which have no field here, stay. */
function wordsIn(edition: Edition, fields: FormData, { textLengths, prompts: { preface } }: Asked): Asked {
  const read = (setting: keyof Asked, key: string) => String(fields.get(settingField(setting, key)) ?? "");
  const sections = edition.sections.map(({ id }) => id as string);
  const kept = Object.entries(textLengths).filter(([key]) => !sections.includes(key));
  const lengths = sections.flatMap((id) => {
    const typed = read("textLengths", id).trim();
    return typed === "" ? [] : [[id, Number(typed)] as const];
  });
  const prompts = edition.sections.flatMap(({ parts }) =>
    parts.flatMap(({ id }) => {
      const lines = read("prompts", id)
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean);
      return lines.length > 0 ? [[id, lines] as const] : [];
    }),
  );
  return {
    textLengths: Object.fromEntries([...kept, ...lengths]),
    prompts: Object.fromEntries([...prompts, ...(preface ? [["preface", preface] as const] : [])]),
  };
}
