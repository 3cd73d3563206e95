import { nameOf, tableName } from "@/lib/report/amounts";
import { textKey } from "@/lib/report/entries";
import type { Edition } from "@/lib/template/vocabulary";
import { cellOf, partsOf } from "@/lib/template/walk";

export type EntryFound = {
  readonly key: string;
  readonly raw: string;
  readonly place: string;
  readonly how: string;
  readonly kind: "cell" | "text";
  readonly total: boolean;
};

type EntriesProps = { readonly edition: Edition; readonly entries: readonly EntryFound[] };

/** What was read, table by table: each figure with its place in the file and how it was found. */
export function EntriesFound({ edition, entries }: EntriesProps) {
  const figures = entries.filter(({ kind }) => kind === "cell");
  const texts = entries.filter(({ kind }) => kind === "text");
  const tables = [...new Set(figures.map((entry) => tableOf(edition, entry)))];
  return (
    <>
      <section aria-labelledby="figures">
        <h2 id="figures" className="text-lg font-bold">
          读到的数字 {figures.length} 个
        </h2>
        {figures.length === 0 && <p>没有读到表格里的数字。</p>}
        {tables.map((table) => (
          <details key={table} className="mt-2">
            <summary className="font-medium">{table}</summary>
            <Figures
              caption={table}
              edition={edition}
              entries={figures.filter((entry) => tableOf(edition, entry) === table)}
            />
          </details>
        ))}
      </section>
      <section aria-labelledby="texts">
        <h2 id="texts" className="text-lg font-bold">
          读到的文字 {texts.length} 段
        </h2>
        {texts.map(({ key, raw }) => (
          <details key={key} className="mt-2">
            <summary>
              {partsOf(edition).find(({ id }) => textKey(id) === key)?.label ?? key}（{raw.length} 字）
            </summary>
            <p className="mt-1 whitespace-pre-line">{raw}</p>
          </details>
        ))}
      </section>
    </>
  );
}

function tableOf(edition: Edition, { key }: EntryFound): string {
  const cell = cellOf(edition, key);
  return cell ? tableName(cell) : "";
}

function Figures({ caption, edition, entries }: EntriesProps & { readonly caption: string }) {
  return (
    <table className="mt-2 w-full text-left">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-edge border-b-2">
          <th scope="col" className="py-1 pr-4 font-medium">
            项目
          </th>
          <th scope="col" className="py-1 pr-4 text-right font-medium">
            原件
          </th>
          <th scope="col" className="py-1 font-medium">
            在原件中的位置
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ key, raw, place, how, total }) => (
          <tr key={key} className={`border-line border-b align-baseline ${total ? "bg-tint" : ""}`}>
            <th scope="row" className="py-1 pr-4 font-normal">
              {nameOf(edition, key)}
            </th>
            <td className="py-1 pr-4 text-right font-medium tabular-nums">{raw}</td>
            <td className="text-ink-soft py-1 text-sm">{[place, how].filter(Boolean).join(" · ")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
