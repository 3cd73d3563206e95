import type { TableBlock } from "@/lib/document/blocks";
import { BLANK } from "@/lib/report/plain-words/said";
import { spokenRows, type SpokenFigure } from "@/lib/report/plain-words/spoken-rows";
import type { Edition } from "@/lib/template/vocabulary";

type Props = { readonly edition: Edition; readonly table: TableBlock };

/**
 * 逐句阅读: the same table row by row in words, for a telephone, for listening, and for whoever wants the
 * address of one figure. On a narrow screen it stands in the table's place while it is open.
 */
export function TableReading({ edition, table }: Props) {
  if (!table.table) return null;
  const printed = new Map(
    table.rows.flat().flatMap(({ cell, text }) => (cell ? [[cell, text] as const] : [])),
  );
  const rows = spokenRows(edition, table.table, (cell) => printed.get(cell) ?? "");
  if (rows.length === 0) return <Aside summary="逐句阅读本表">本表各项数字均为零。</Aside>;
  return (
    <Aside summary="逐句阅读本表（只读不为零的数字）">
      <ul>
        {rows.map(({ subject, figures }) => (
          <li key={subject}>
            {subject}：
            {figures.map((figure, at) => [at > 0 && "、", <Figure key={figure.cell} {...figure} />])}。
          </li>
        ))}
      </ul>
    </Aside>
  );
}

/** Beside the report's own words: whoever reads the report out of the page passes it over. */
function Aside({ summary, children }: { readonly summary: string; readonly children: React.ReactNode }) {
  return (
    <aside className="reading">
      <details>
        <summary>{summary}</summary>
        {children}
      </details>
    </aside>
  );
}

function Figure({ label, cell, text, unit }: SpokenFigure) {
  return (
    <>
      {label}
      <a href={`#${encodeURI(cell)}`}>{text === "" ? BLANK : `${text}${unit}`}</a>
    </>
  );
}
