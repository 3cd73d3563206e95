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

/** `prompts.other:rest.0` is about the field prompts/other:rest. */
function nearest({ at, message }: Issue): Issue {
  return { at: at?.replace(/^(\w+)\.(.+?)(?:\.\d+)?$/u, "$1/$2") ?? null, message };
}
