import { figureOf, nameOf } from "@/lib/report/amounts";
import { FEWEST_PEERS, type Outlier } from "@/lib/report/outliers";
import type { Edition } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";

export type Peers = { readonly count: number; readonly outliers: readonly Outlier[] };

type PeersPanelProps = { readonly edition: Edition; readonly peers: Peers };

/** 同类: where a report stands out among those of like offices; a list to look at, no finding. */
export function PeersPanel({ edition, peers: { count, outliers } }: PeersPanelProps) {
  return (
    <div className="space-y-4">
      <h2 className="sr-only">同类</h2>
      {count < FEWEST_PEERS ? (
        <p>
          本年度已经报送的同类单位有 {count} 个，满 {FEWEST_PEERS} 个以后才能比较。
        </p>
      ) : (
        <p>
          与本年度已经报送的 {count} 个同类单位比较，
          {outliers.length === 0 ? "没有" : `有 ${outliers.length} 项`}
          明显偏离的指标。单位大小不同，偏离不等于有误，供核对时参考。
        </p>
      )}
      {outliers.length > 0 && <OutlierTable edition={edition} outliers={outliers} />}
    </div>
  );
}

function OutlierTable({ edition, outliers }: { edition: Edition; outliers: readonly Outlier[] }) {
  return (
    <table className="w-full text-left text-sm">
      <caption className="pb-1 text-left text-base font-bold">偏离同类单位的指标</caption>
      <thead>
        <tr className="border-edge border-b">
          <th scope="col" className="py-1 pr-3">
            指标
          </th>
          {["本单位", "同类平均", "偏离"].map((label) => (
            <th key={label} scope="col" className="py-1 pl-3 text-right whitespace-nowrap">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {outliers.map(({ cell, value, mean, score }) => (
          <tr key={cell} className="border-line border-b align-baseline">
            <th scope="row" className="py-1 pr-3 font-normal">
              {nameOf(edition, cell)}
            </th>
            <td className="py-1 pl-3 text-right font-medium whitespace-nowrap">
              {figureOf(edition, cell, value)}
            </td>
            <td className="py-1 pl-3 text-right whitespace-nowrap">{printMean(edition, cell, mean)}</td>
            <td className="py-1 pl-3 text-right whitespace-nowrap">
              {score > 0 ? "高" : "低"} {Math.abs(score).toFixed(1)} 个标准差
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** To one place after the point: a mean is no figure of the form. */
function printMean(edition: Edition, cell: string, mean: number): string {
  const unit = cellOf(edition, cell)?.quantity === "money" ? 10_000 : 1;
  return (mean / unit).toFixed(1);
}
