import type { ReactNode } from "react";
import { FindingItem } from "@/components/review/finding-item";
import { nameOf } from "@/lib/report/amounts";
import type { Finding } from "@/lib/report/finding";
import { editionById } from "@/lib/template/editions";
import type { EditionId } from "@/lib/template/vocabulary";
import { EntriesFound, type EntryFound } from "./entries-found";

export type ReadingShown = {
  readonly edition: EditionId;
  readonly entries: readonly EntryFound[];
  /** Cells no figure was found for. */
  readonly blank: readonly string[];
  readonly unplaced: readonly { readonly text: string; readonly place: string; readonly why: string }[];
  readonly findings: readonly Finding[];
};

/** All that was read of a file, and what is to be said against it. */
export function ItemReading({ read }: { readonly read: ReadingShown }) {
  const { entries, blank, unplaced, findings } = read;
  const edition = editionById(read.edition);
  return (
    <>
      <EntriesFound edition={edition} entries={entries} />
      <Folded count={blank.length} summary={`没有读到数字的 ${blank.length} 格，入库后留空`}>
        {blank.map((cell) => (
          <li key={cell}>{nameOf(edition, cell)}</li>
        ))}
      </Folded>
      <Folded count={unplaced.length} summary={`没有找到位置的内容 ${unplaced.length} 处`}>
        {unplaced.map(({ text, place, why }, at) => (
          <li key={at} className="border-line border-l-4 pl-3">
            <p className="break-all">{text}</p>
            <p className="text-ink-soft text-sm">{[place, why].filter(Boolean).join(" · ")}</p>
          </li>
        ))}
      </Folded>
      <Folded count={findings.length} summary={`自动核对发现 ${findings.length} 处疑点，入库后随报告公布`}>
        {findings.map((finding) => (
          <FindingItem key={finding.key} edition={edition} finding={finding} explanation={null} />
        ))}
      </Folded>
    </>
  );
}

type FoldedProps = { readonly count: number; readonly summary: string; readonly children: ReactNode };

function Folded({ count, summary, children }: FoldedProps) {
  if (count === 0) return null;
  return (
    <details>
      <summary className="font-medium">{summary}</summary>
      <ul className="mt-2 grid gap-2">{children}</ul>
    </details>
  );
}
