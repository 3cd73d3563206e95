"use client";

import { useMemo } from "react";
import type { Due } from "@/lib/report/due-figures";
import { explainKey } from "@/lib/report/entries";
import type { CellId } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";
import { columnLabel } from "../sheet/cell-help";
import { useDraft } from "../draft";
import { lockWords, printDue, stateOf, totalFindings } from "./due";
import { useLive } from "../live";
import { UnlockForm } from "./unlock-form.client";
import { useEntries } from "../use-entry";

/** What is settled in a row: which figures are locked and why, how they differ, the way to open and close them. */
export function RowDue({ cells }: { readonly cells: readonly CellId[] }) {
  const { tools } = useDraft();
  const dues = useMemo(() => cells.flatMap((cell) => tools.dues.get(cell) ?? []), [tools, cells]);
  return dues.length > 0 ? <Settled dues={dues} /> : null;
}

function Settled({ dues }: { readonly dues: readonly Due[] }) {
  const draft = useDraft();
  const keys = useMemo(
    () => [...new Set(dues.flatMap(({ cell, finding }) => [cell, explainKey(finding)]))],
    [dues],
  );
  useEntries(keys);
  const unlocking = useLive(draft.tools.unlocking, (cell) => dues.find((due) => due.cell === cell) ?? null);
  const [locked, open, differing] = (["locked", "open", "differing"] as const).map((state) =>
    dues.filter((due) => stateOf(draft, due) === state),
  );
  const [first] = locked ?? [];
  return (
    <div className="mt-1 text-sm font-normal">
      {first && <p className="text-ink-soft">{lockWords(first, draft.report.previous?.year ?? null)}</p>}
      {first && !unlocking && (
        <button type="button" className={LINK} onClick={() => draft.tools.unlocking.set(first.cell)}>
          解锁修改
        </button>
      )}
      {unlocking && <UnlockForm due={unlocking} choices={locked ?? []} />}
      {differing && differing.length > 0 && <Offer dues={differing} />}
      {open && open.length > 0 && <Opened dues={open} />}
    </div>
  );
}

/** Never filled in silently: the difference first, then one deed. */
function Offer({ dues }: { readonly dues: readonly Due[] }) {
  const draft = useDraft();
  const [first] = dues;
  const carried = first?.kind === "carry";
  const year = draft.report.previous?.year ?? "上";
  return (
    <div className="text-caution">
      {carried ? (
        <ul>
          {dues.map((due) => (
            <li key={due.cell}>
              {nameOf(draft, due)}：现填{draft.read(due.cell).trim() || "空"}，{year}年度报告
              {printDue(draft.edition, due)}
            </li>
          ))}
        </ul>
      ) : (
        first && <p>{lockWords(first, null)}</p>
      )}
      <button type="button" className={LINK} onClick={() => fill(draft, dues)}>
        {carried ? "按上年报告填入" : "本行填0"}
      </button>
    </div>
  );
}

/** Opened figures keep their reason beside them; closing brings the settled figure back. */
function Opened({ dues }: { readonly dues: readonly Due[] }) {
  const draft = useDraft();
  return (
    <ul className="text-ink-soft">
      {dues.map((due) => (
        <li key={due.cell}>
          {nameOf(draft, due)}：已解锁，原因：{draft.read(explainKey(due.finding)).trim()}{" "}
          <button type="button" className={LINK} onClick={() => close(draft, due)}>
            恢复为{printDue(draft.edition, due)}并锁定
          </button>
        </li>
      ))}
    </ul>
  );
}

type Desk = ReturnType<typeof useDraft>;

function fill(draft: Desk, dues: readonly Due[]): void {
  for (const due of dues)
    draft.put(due.cell, printDue(draft.edition, due), due.kind === "carry" ? "carry" : "zero");
}

function close(draft: Desk, due: Due): void {
  fill(draft, [due]);
  draft.put(explainKey(due.finding), "", "typed");
  const others = [...draft.tools.dues.values()].filter(({ kind }) => kind === due.kind);
  if (others.some((other) => stateOf(draft, other) === "open")) return;
  for (const finding of totalFindings(draft.edition, due))
    if (draft.read(explainKey(finding)) !== "") draft.put(explainKey(finding), "", "typed");
}

function nameOf({ edition }: Desk, { cell: id }: Due): string {
  const cell = cellOf(edition, id);
  return cell ? columnLabel(cell) : id;
}

const LINK = "text-accent min-h-6 text-left underline";
