"use client";

import type { Suspect, Suspicion } from "@/lib/report/suspects";
import type { Finding } from "@/lib/report/finding";
import { cellOf } from "@/lib/template/walk";
import { suspectWords, suspicionWords } from "../../suspicion-words";
import { shortName } from "../sheet/cell-help";
import { useDraft } from "../draft";
import { goTo } from "../go-to";
import { RemedyButton } from "./remedy-button.client";

type SuspicionNoteProps = { readonly finding: Finding; readonly suspicions: readonly Suspicion[] };

/** What the equations tell of where the mistake is: one cell, or a ranking that claims nothing. */
export function SuspicionNote({ finding, suspicions }: SuspicionNoteProps) {
  const { edition } = useDraft();
  const words = suspicionWords(edition, finding.key, suspicions);
  if (words === null) return null;
  const suspects = suspicions.find(({ equations }) => equations.includes(finding.key))?.suspects ?? [];
  return (
    <div className="mt-1 text-sm">
      <p>{words}</p>
      {suspects.length > 1 && <Ranking suspects={suspects} />}
    </div>
  );
}

/** So many are shown at once; the rest is there to be opened. */
const FIRST = 3;

function Ranking({ suspects }: { readonly suspects: readonly Suspect[] }) {
  const rest = suspects.slice(FIRST);
  return (
    <>
      <p className="mt-1">如果只错一格，依次核对：</p>
      <Suspects suspects={suspects.slice(0, FIRST)} />
      {rest.length > 0 && (
        <details>
          <summary className="text-accent min-h-6 w-fit">其余 {rest.length} 格</summary>
          <Suspects suspects={rest} />
        </details>
      )}
    </>
  );
}

function Suspects({ suspects }: { readonly suspects: readonly Suspect[] }) {
  const draft = useDraft();
  return (
    <ul className="mt-1 grid gap-1">
      {suspects.map((suspect) => (
        <li key={suspect.cell}>
          <button
            type="button"
            className="text-accent min-h-6 text-left underline"
            onClick={() => goTo(draft, suspect.cell)}
          >
            {nameOf(draft, suspect)}
          </button>
          ：{suspectWords(draft.edition, suspect)}
          {suspect.slip && (
            <div className="mt-1">
              <RemedyButton remedy={{ kind: "cell", cell: suspect.cell, value: suspect.corrected }} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function nameOf({ edition }: ReturnType<typeof useDraft>, { cell: id }: Suspect): string {
  const cell = cellOf(edition, id);
  return cell ? shortName(cell) : id;
}
