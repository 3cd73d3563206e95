import { Notice } from "@/components/ui/notice";
import type { CarryRow } from "./register-plan";

/** 上年结转 stands in last year's report: the register is held against it, and nothing is written. */
export function RegisterCarries({
  rows,
  year,
}: {
  readonly rows: readonly CarryRow[];
  readonly year: number;
}) {
  const told = rows.filter(({ counted, before }) => counted !== "0" || before !== 0);
  if (rows.length === 0) return null;
  return (
    <section className="mt-6" aria-label="上年结转的核对">
      <h3 className="text-lg font-bold">上年结转的核对</h3>
      <p className="text-ink-soft text-sm">
        上年结转以{year - 1}年度报告的“结转下年度”（或者登记的上年数）为准，这里只作核对，不填入。
      </p>
      {told.length === 0 ? (
        <p className="mt-2">台账和{year - 1}年度报告都没有结转的申请。</p>
      ) : (
        <Compared rows={told} year={year} />
      )}
      {rows.some(({ agrees }) => !agrees) && (
        <div className="mt-3 max-w-3xl">
          <Notice tone="caution" title="台账与上年报告的结转不同">
            <p>
              请核对台账是否漏列上年收到、上年年底还没有办结的申请；上年报告有误或者申请人类型调整的，在体检里写明原因。
            </p>
          </Notice>
        </div>
      )}
    </section>
  );
}

function Compared({ rows, year }: { readonly rows: readonly CarryRow[]; readonly year: number }) {
  return (
    <table className="mt-2 w-full max-w-3xl text-left" aria-label="上年结转的核对">
      <thead>
        <tr className="border-edge border-b-2">
          <th scope="col" className="py-1 font-medium">
            申请人类型
          </th>
          <th scope="col" className="w-16 py-1 text-right font-medium">
            台账
          </th>
          <th scope="col" className="w-28 py-1 text-right font-medium">
            {year - 1}年报告
          </th>
          <th scope="col" className="w-20 py-1 text-right font-medium">
            核对
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, counted, before, agrees }) => (
          <tr key={key} className="border-line border-b">
            <th scope="row" className="py-1.5 font-normal">
              {name}
            </th>
            <td className="py-1.5 text-right tabular-nums">{counted}</td>
            <td className="py-1.5 text-right tabular-nums">{before ?? "空"}</td>
            <td className={`py-1.5 text-right ${agrees ? "text-good" : "text-error font-medium"}`}>
              {agrees ? "✔ 一致" : "≠ 不同"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
