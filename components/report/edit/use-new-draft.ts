import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import type { Draft, EditedReport } from "./draft";
import { rawsOf, type Raws } from "./field-name";
import { OpenDraft } from "./open-draft";

/** Opens a draft once for the life of the page; in the browser it also begins to save. */
export function useNewDraft(report: EditedReport): Draft {
  const form = useForm<Raws>({ defaultValues: rawsOf(report.entries), shouldFocusError: false });
  const [draft] = useState(() => new OpenDraft(report, form));
  useEffect(() => draft.begin(), [draft]);
  return draft;
}
