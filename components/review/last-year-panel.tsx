import { nameOf } from "@/lib/report/amounts";
import type { Content } from "@/lib/report/content";
import { beside, type Pair } from "@/lib/report/compare";
import { editionById } from "@/lib/template/editions";
import type { Values } from "@/lib/template/equations";
import type { Edition } from "@/lib/template/vocabulary";

export type LastYear = { readonly year: number; readonly edition: string; readonly values: Values };

type LastYearPanelProps = { readonly content: Content; readonly previous: LastYear | null };

/** Last year's figures beside this year's: what changed first, the rest folded. */
export function LastYearPanel({ content, previous }: LastYearPanelProps) {
  if (!previous)
    return (
      <p>
        系统中没有本单位上一年度的报告，无法对照。
        {content.opening && "填报单位提供了上年数据，见报告末尾“上年数据”。"}
      </p>
    );
  const edition = editionById(content.edition);
  const pairs = beside(edition, content.values, {
    edition: editionById(previous.edition),
    values: previous.values,
  });
  const changed = pairs.filter(({ before, after }) => before !== after);
  const same = pairs.filter(({ before, after }) => before === after);
  const years = { before: previous.year, after: content.year };
  return (
    <div className="space-y-5">
      <h2 className="sr-only">去年</h2>
      {previous.edition !== content.edition && (
        <p className="text-ink-soft text-sm">两年的版式不同，只对照两版都有的指标，其余不可比。</p>
      )}
      {changed.length > 0 ? (
        <PairTable
          caption={`有变化的指标 ${changed.length} 项`}
          pairs={changed}
          years={years}
          edition={edition}
        />
      ) : (
        <p>可比的指标与上一年度全部相同。</p>
      )}
      {same.length > 0 && (
        <details className="border-line border-t pt-3">
          <summary className="font-medium">没有变化的指标 {same.length} 项</summary>
          <PairTable caption="没有变化的指标" pairs={same} years={years} edition={edition} />
        </details>
      )}
    </div>
  );
}

type PairTableProps = {
  readonly edition: Edition;
  readonly caption: string;
  readonly pairs: readonly Pair[];
  readonly years: { readonly before: number; readonly after: number };
};

function PairTable({ edition, caption, pairs, years }: PairTableProps) {
  return (
    <table className="w-full text-left text-sm">
      <caption className="pb-1 text-left text-base font-bold">{caption}</caption>
      <thead>
        <tr className="border-edge border-b">
          <th scope="col" className="py-1 pr-3">
            指标
          </th>
          <th scope="col" className="py-1 pr-3 text-right whitespace-nowrap">
            {years.before}年
          </th>
          <th scope="col" className="py-1 text-right whitespace-nowrap">
            {years.after}年
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ cell, before, after }) => (
          <tr key={cell.id} className="border-line border-b align-baseline">
            <th scope="row" className="py-1 pr-3 font-normal">
              {nameOf(edition, cell.id)}
            </th>
            <td className="py-1 pr-3 text-right">{before ?? "空"}</td>
            <td className="py-1 text-right font-medium">{after ?? "空"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
