import type { Table } from "@/lib/template/vocabulary";
import { columnHelps } from "./cell-help";

/** How the columns of a table are counted, and what the keys do in it, folded away below it. */
export function ColumnHelp({ table }: { readonly table: Table }) {
  const helps = columnHelps(table);
  return (
    <>
      {helps.length > 0 && <Columns helps={helps} />}
      <Keys />
    </>
  );
}

function Columns({ helps }: { readonly helps: ReturnType<typeof columnHelps> }) {
  return (
    <details className="mt-4">
      <summary className="text-accent min-h-6 w-fit">各列怎么填</summary>
      <dl className="mt-2 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
        {helps.map(({ label, text }) => (
          <div key={label} className="contents">
            <dt className="font-medium">{label}</dt>
            <dd className="text-ink-soft mb-1">{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Keys() {
  return (
    <details className="mt-2">
      <summary className="text-accent min-h-6 w-fit">键盘操作</summary>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        {KEYS.map(([keys, deed]) => (
          <div key={keys} className="contents">
            <dt className="font-medium whitespace-nowrap">{keys}</dt>
            <dd className="text-ink-soft">{deed}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const KEYS = [
  ["方向键、Enter、Shift+Enter", "到上下左右的格；Enter 向下，Shift+Enter 向上"],
  ["Home、End", "到本行第一格、最后一格"],
  ["F2", "锁定的格：解锁修改，须写明原因"],
  ["Shift+F2", "写这一格的备注，Esc 回到这一格；备注不公开"],
  ["Shift+F4", "把这一格标为待核，再按一次取消；目录下方列出全部待核的格"],
] as const;
