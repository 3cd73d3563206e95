"use client";

import { useState, type FormEvent, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { useAsk } from "@/components/ui/use-ask";
import { useReady } from "@/components/ui/use-ready";

/** Names of offices, by what came of reminding them. */
type Reminded = Readonly<Record<"reminded" | "already" | "filed" | "nobody", readonly string[]>>;

/** The board as a form: the offices chosen in it can be reminded, each once a day. */
export function RemindForm({ year, children }: { readonly year: number; readonly children: ReactNode }) {
  const { ask, busy, issues, setIssues } = useAsk();
  const [told, setTold] = useState("");
  const ready = useReady();

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const offices = new FormData(form).getAll("office").map(Number);
    setTold("");
    if (offices.length === 0) return setIssues([NONE_CHOSEN]);
    const answer = await ask<Reminded>("POST", "/api/board/remind", { year, offices });
    if (!answer.ok) return;
    form.reset();
    setTold(sentenceOf(answer.data));
  }

  return (
    <form method="post" onSubmit={onSubmit} noValidate>
      <ErrorSummary issues={issues} />
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" disabled={!ready || busy}>
          提醒所选单位
        </Button>
        <span role="status">{told}</span>
      </div>
      {children}
    </form>
  );
}

const NONE_CHOSEN = { at: null, message: "请先在表中选择要提醒的单位" };

function sentenceOf({ reminded, already, filed, nobody }: Reminded): string {
  const parts = [
    reminded.length > 0 ? `已提醒 ${reminded.length} 个单位` : "没有发出新的提醒",
    already.length > 0 && `今天已经提醒过：${already.join("、")}`,
    filed.length > 0 && `已经报送，不需要提醒：${filed.join("、")}`,
    nobody.length > 0 && `没有可用账号，请联系管理员：${nobody.join("、")}`,
  ];
  return `${parts.filter(Boolean).join("；")}。`;
}
