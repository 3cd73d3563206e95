"use client";

import { Choice } from "../choice.client";
import type { CountedRow } from "./register-plan";

type RegisterRowsProps = {
  readonly title: string;
  readonly hint: string;
  readonly rows: readonly CountedRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (keys: readonly string[], on: boolean) => void;
};

/** Figures of the register beside those in the form, each with its own choice. */
export function RegisterRows({ title, hint, rows, chosen, onChoose }: RegisterRowsProps) {
  if (rows.length === 0) return null;
  const keys = rows.map(({ key }) => key);
  return (
    <section className="mt-6" aria-label={title}>
      <h3 className="text-lg font-bold">
        {title}（{rows.length} 格）
      </h3>
      <p className="text-ink-soft text-sm">{hint}</p>
      <table className="mt-2 w-full max-w-3xl text-left" aria-label={title}>
        <thead>
          <tr className="border-edge border-b-2">
            <th scope="col" className="w-24 py-1">
              <Choice all on={keys.every((key) => chosen.has(key))} onChoose={(now) => onChoose(keys, now)}>
                全选
              </Choice>
            </th>
            <th scope="col" className="py-1 font-medium">
              项目
            </th>
            <th scope="col" className="w-16 py-1 text-right font-medium">
              台账
            </th>
            <th scope="col" className="w-20 py-1 text-right font-medium">
              现在
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} on={chosen.has(row.key)} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = Pick<RegisterRowsProps, "onChoose"> & { readonly row: CountedRow; readonly on: boolean };

function Row({ row: { key, name, counted, current }, on, onChoose }: RowProps) {
  return (
    <tr className="border-line border-b align-top">
      <td className="py-1.5">
        <Choice on={on} onChoose={(now) => onChoose([key], now)}>
          采用
          <span className="sr-only">
            {name}：{counted}
          </span>
        </Choice>
      </td>
      <th scope="row" className="py-1.5 pr-4 font-normal">
        {name}
      </th>
      <td className="py-1.5 text-right font-medium tabular-nums">{counted}</td>
      <td className="text-ink-soft max-w-24 truncate py-1.5 text-right tabular-nums">
        {current.trim() || "空"}
      </td>
    </tr>
  );
}
