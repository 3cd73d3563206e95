"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { printMoment } from "@/lib/report/dates";
import { useDraft } from "../draft";
import { shownText } from "../prose/figure-now";
import { nameOf } from "../import/import-plan";
import type { Theirs } from "./ledger";
import { useLive } from "../live";

/** Two people, one cell: both values, and the clerk decides. Nothing is overwritten before. */
export function ConflictNotice() {
  const draft = useDraft();
  const conflicts = useLive(draft.conflicts, (now) => now);
  if (conflicts.length === 0) return null;
  return (
    <div role="alert" id="conflicts" className="mb-4 scroll-mt-24">
      <Notice tone="caution" title={`有 ${conflicts.length} 处同时被他人修改，请选择保留哪一个`}>
        <ul className="mt-2 grid gap-3">
          {conflicts.map((theirs) => (
            <Conflict key={theirs.key} theirs={theirs} />
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function Conflict({ theirs }: { readonly theirs: Theirs }) {
  const draft = useDraft();
  const { key, raw, changedBy, changedAt } = theirs;
  const name = nameOf(draft.edition, key);
  return (
    <li>
      <p className="font-medium">{name}</p>
      <p>本机填写：{shown(shownText(draft, draft.read(key)))}</p>
      <p>
        {changedBy ?? "他人"}
        {changedAt && ` ${printMoment(changedAt)} `}填写：{shown(shownText(draft, raw))}
      </p>
      <p className="mt-1 flex flex-wrap gap-3">
        <Button aria-label={`${name}：保留本机填写的`} onClick={() => draft.decide(key, "mine")}>
          保留本机填写的
        </Button>
        <Button aria-label={`${name}：采用对方填写的`} onClick={() => draft.decide(key, "theirs")}>
          采用对方填写的
        </Button>
      </p>
    </li>
  );
}

/** A whole paragraph would bury the question. */
function shown(raw: string): string {
  if (raw.trim() === "") return "（空）";
  return raw.length > 200 ? `${raw.slice(0, 200)}……（共${raw.length}字）` : raw;
}
