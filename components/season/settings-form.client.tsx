"use client";

import type { FormEvent, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { Issues } from "@/components/ui/field.client";
import { useReady } from "@/components/ui/use-ready";
import type { SeasonSettings } from "@/lib/report/season-settings";
import { useSettings } from "./use-settings";

type SettingsFormProps = {
  readonly seasonId: number;
  readonly submit: string;
  /** What the fields say. */
  readonly read: (fields: FormData) => Partial<SeasonSettings>;
  readonly children: ReactNode;
};

/** Some of a season's settings, sent together; what was typed stays where it is. */
export function SettingsForm({ seasonId, submit, read, children }: SettingsFormProps) {
  const { save, busy, saved, issues } = useSettings(seasonId);
  const ready = useReady();

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void save(read(new FormData(event.currentTarget)));
  }

  return (
    <form method="post" onSubmit={onSubmit} noValidate>
      <ErrorSummary issues={issues} />
      <Issues value={issues}>{children}</Issues>
      <SaveRow submit={submit} disabled={!ready || busy} saved={saved} />
    </form>
  );
}

type SaveRowProps = { readonly submit: string; readonly disabled: boolean; readonly saved: boolean };

/** The button, and beside it that it was done. */
export function SaveRow({ submit, disabled, saved }: SaveRowProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button type="submit" look="primary" disabled={disabled}>
        {submit}
      </Button>
      <p role="status" className="text-good font-medium">
        {saved && "✔ 已保存"}
      </p>
    </div>
  );
}
