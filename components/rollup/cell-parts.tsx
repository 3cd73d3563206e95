import Link from "next/link";
import { addressOfReport } from "@/components/site/addresses";
import type { Standing } from "@/lib/report/rollup/standing";
import { BASES } from "@/lib/report/rollup/standing";
import { printQuantity } from "@/lib/template/quantity";
import { cellName, type Cell } from "@/lib/template/walk";

export type Part = {
  readonly officeId: number;
  readonly fullName: string;
  readonly standing: Standing;
  readonly value: number | null;
  /** Where the report is read on the desk; null where it is another region's. */
  readonly reportId: number | null;
  /** The slugs of its public address; null before publication. */
  readonly published: Parameters<typeof addressOfReport>[0] | null;
};

/** Named beside the parts, so that nobody takes the sum for more than it is. */
export type LeftOut = { readonly officeId: number; readonly fullName: string; readonly why: string };

type CellPartsProps = {
  readonly cell: Cell;
  readonly parts: readonly Part[];
  readonly sum: number | null;
  readonly leftOut: readonly LeftOut[];
};

/** A sum opened: each office with its figure and the way to its report, the sum at the foot, who is not in it. */
export function CellParts({ cell, parts, sum, leftOut }: CellPartsProps) {
  return (
    <section id="parts" tabIndex={-1} aria-labelledby="parts-heading" className="scroll-mt-4">
      <h2 id="parts-heading" className="text-lg font-bold">
        {cellName(cell)}
      </h2>
      <table className="mt-2 w-full text-left text-sm">
        <caption className="text-ink-soft pb-1 text-left">
          {parts.length} 个单位合成（单位：{cell.unit}）
        </caption>
        <thead>
          <tr className="border-edge border-b">
            <th scope="col" className="py-1 pr-3">
              单位
            </th>
            <th scope="col" className="py-1 text-right">
              数值
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <PartRow key={part.officeId} part={part} cell={cell} />
          ))}
        </tbody>
        <tfoot>
          <tr className="border-edge bg-tint border-t-2 font-bold">
            <th scope="row" className="py-1.5 pr-3">
              合计
            </th>
            <td className="py-1.5 text-right tabular-nums">{print(cell, sum)}</td>
          </tr>
        </tfoot>
      </table>
      {sum === null && parts.length > 0 && (
        <p className="text-caution mt-2 text-sm">! 有单位没有填这一格，不能相加；空不是0。</p>
      )}
      {leftOut.length > 0 && <LeftOutList leftOut={leftOut} />}
      <p className="mt-3 text-sm">
        <a href={`#${cell.id}`}>回到表中这一格</a>
      </p>
    </section>
  );
}

function PartRow({ part, cell }: { readonly part: Part; readonly cell: Cell }) {
  const { fullName, standing, value, reportId, published } = part;
  const href = reportId === null ? published && addressOfReport(published) : `/reports/${reportId}`;
  return (
    <tr className="border-line border-b align-baseline">
      <th scope="row" className="py-1.5 pr-3 font-normal">
        {href ? (
          <Link href={href} prefetch={false}>
            {fullName}
          </Link>
        ) : (
          fullName
        )}
        <span className="text-ink-soft block text-xs">{BASES[standing].short}</span>
      </th>
      <td className={`py-1.5 text-right tabular-nums ${value === 0 ? "text-ink-soft" : ""}`}>
        {print(cell, value)}
      </td>
    </tr>
  );
}

function LeftOutList({ leftOut }: Pick<CellPartsProps, "leftOut">) {
  return (
    <div className="mt-3 text-sm">
      <h3 className="font-bold">没有计入的单位（{leftOut.length}）</h3>
      <ul>
        {leftOut.map(({ officeId, fullName, why }) => (
          <li key={officeId}>
            {fullName}：{why}
          </li>
        ))}
      </ul>
    </div>
  );
}

function print({ quantity }: Cell, value: number | null): string {
  return printQuantity(value, quantity) || "空";
}
