"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { feeKey, FEE_FIELDS, textKey } from "@/lib/report/entries";
import type { PartId, Section } from "@/lib/template/vocabulary";
import { useDraft } from "../draft";
import { writtenNow } from "./figure-now";

/** 「823 字」, against a length where the season sets one for this part. */
export function PartLength({ part }: { readonly part: PartId }) {
  const { report } = useDraft();
  const parts = useMemo(() => [part], [part]);
  return <Length parts={parts} limit={report.textLengths[part]} />;
}

/** 「总体情况 823 / 1000 字」 for a section; nothing where the season sets no length for it. */
export function SectionLength({ section }: { readonly section: Section }) {
  const { report } = useDraft();
  const limit = report.textLengths[section.id];
  const parts = useMemo(() => section.parts.map(({ id }) => id), [section]);
  if (limit === undefined || parts.length === 0) return null;
  return (
    <div className="mb-3">
      <Length parts={parts} limit={limit} name={section.heading} />
    </div>
  );
}

type LengthProps = {
  readonly parts: readonly PartId[];
  readonly limit: number | undefined;
  readonly name?: string;
};

/** A length is advice: over it the words say so, and nothing is held back. */
function Length({ parts, limit, name }: LengthProps) {
  const count = useCount(parts);
  const over = limit === undefined ? 0 : Math.max(0, count - limit);
  return (
    <p
      className={`text-right text-sm tabular-nums ${over > 0 ? "text-caution font-medium" : "text-ink-soft"}`}
    >
      {over > 0 && <span aria-hidden="true">▲ </span>}
      {name && `${name} `}
      {count}
      {limit !== undefined && ` / ${limit}`} 字{over > 0 && `，超出 ${over} 字，宜精简`}
    </p>
  );
}

/** Counts what will be printed, live figures and the fee statement included, blanks not. */
function useCount(parts: readonly PartId[]): number {
  const draft = useDraft();
  const subscribe = useCallback(
    (listener: () => void) => {
      const keys = [...parts.map(textKey), ...FEE_FIELDS.map(feeKey)];
      const leave = [draft.judged.subscribe(listener), ...keys.map((key) => draft.watch(key, listener))];
      return () => leave.forEach((stop) => stop());
    },
    [draft, parts],
  );
  const count = () =>
    parts
      .map((part) => [...writtenNow(draft, part).text.replace(/\s/gu, "")].length)
      .reduce((sum, length) => sum + length, 0);
  return useSyncExternalStore(subscribe, count, count);
}
