"use client";

import { Choice } from "../choice.client";
import type { PlanRow } from "./import-plan";

type ImportGroupProps = {
  readonly verdict: PlanRow["verdict"];
  readonly rows: readonly PlanRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (keys: readonly string[], on: boolean) => void;
};

/** Findings of one kind side by side: the original with its place, and what the form holds now. */
export function ImportGroup({ verdict, rows, chosen, onChoose }: ImportGroupProps) {
  if (rows.length === 0) return null;
  const keys = rows.map(({ key }) => key);
  const heading = `import-${verdict}`;
  const { title, hint } = WORDS[verdict];
  return (
    <section className="mt-6" aria-labelledby={heading}>
      <h3 id={heading} className="text-lg font-bold">
        {title}（{rows.length} 处）
      </h3>
      <p className="text-ink-soft text-sm">{hint}</p>
      <table className="mt-2 w-full text-left" aria-labelledby={heading}>
        <thead>
          <tr className="border-edge border-b-2 max-sm:sr-only">
            <th scope="col" className="w-24 py-1">
              <Choice all on={keys.every((key) => chosen.has(key))} onChoose={(now) => onChoose(keys, now)}>
                全选
              </Choice>
            </th>
            <th scope="col" className="w-[28%] py-1 font-medium">
              项目
            </th>
            <th scope="col" className="w-[36%] py-1 font-medium">
              原件
            </th>
            <th scope="col" className="py-1 font-medium">
              现在填写
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

type RowProps = Pick<ImportGroupProps, "onChoose"> & { readonly row: PlanRow; readonly on: boolean };

function Row({ row, on, onChoose }: RowProps) {
  const { key, name, raw, place, how, current, sum } = row;
  return (
    <tr className="border-line border-b align-top max-sm:block max-sm:py-2">
      <td className="py-1.5 max-sm:block">
        <Choice on={on} onChoose={(now) => onChoose([key], now)}>
          采用
          <span className="sr-only">
            {name}：{raw}
          </span>
        </Choice>
      </td>
      <th scope="row" className="py-1.5 pr-4 font-normal max-sm:block">
        {name}
      </th>
      <td className="py-1.5 pr-4 max-sm:block max-sm:before:text-sm max-sm:before:content-['原件']">
        <Shown raw={raw} strong />
        {sum !== null && <p className="text-error text-sm">各项之和是 {sum}</p>}
        <p className="text-ink-soft text-sm">{place}</p>
        {how !== "" && <p className="text-ink-soft text-sm">{how}</p>}
      </td>
      <td className="py-1.5 max-sm:block max-sm:before:text-sm max-sm:before:content-['现在填写']">
        <Shown raw={current} strong={false} />
      </td>
    </tr>
  );
}

/** A figure as it is; a paragraph by its beginning, the rest on demand. */
function Shown({ raw, strong }: { readonly raw: string; readonly strong: boolean }) {
  if (raw.trim() === "") return <p className="text-ink-soft">（空）</p>;
  if (raw.length <= LONG) return <p className={strong ? "font-medium" : ""}>{raw}</p>;
  return (
    <details>
      <summary>
        {raw.slice(0, LONG)}……（{raw.length} 字）
      </summary>
      <p className="mt-1 whitespace-pre-line">{raw}</p>
    </details>
  );
}

const LONG = 60;

const WORDS: Readonly<Record<PlanRow["verdict"], { readonly title: string; readonly hint: string }>> = {
  conflict: { title: "与现在填写的不同", hint: "现在填写的会被替换，请逐项选择；不选的保持不变。" },
  control: {
    title: "原件合计与各项之和不一致",
    hint: "采用后作为核对数保留，表中会指出不平的一行或者一列；改正后可以改按各项之和。",
  },
  new: { title: "可以填入空格的", hint: "现在空着，采用后填入。" },
};
