import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAsk } from "@/components/ui/use-ask";
import type { Issue } from "@/lib/report/refusal";
import type { SeasonSettings } from "@/lib/report/season-settings";

/** Sends changes of a season to its door; `saved` until something else is sent. */
export function useSettings(seasonId: number) {
  const { ask, busy, issues } = useAsk();
  const [saved, setSaved] = useState(false);
  const router = useRouter();

  async function save(changes: Partial<SeasonSettings>): Promise<boolean> {
    setSaved(false);
    const { ok } = await ask("PATCH", `/api/seasons/${seasonId}`, changes);
    setSaved(ok);
    if (ok) router.refresh();
    return ok;
  }

  return { save, busy, saved, issues: issues.map(nearest) };
}

/** The field of a day: an extension on the same page has fields of the same name. */
export function dayField(day: (typeof DAYS)[number]): string {
  return `days/${day}`;
}

const DAYS = ["opensOn", "campaignDue", "editUntil", "legalDue"] as const;

/** `prompts.other:rest.0` is about the field prompts/other:rest. */
function nearest({ at, message }: Issue): Issue {
  const day = DAYS.find((each) => each === at);
  if (day) return { at: dayField(day), message };
  return { at: at?.replace(/^(\w+)\.(.+?)(?:\.\d+)?$/u, "$1/$2") ?? null, message };
}
