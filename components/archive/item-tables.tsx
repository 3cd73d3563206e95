import Link from "next/link";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { NEEDS } from "@/lib/report/archive/needs";
import { editionById } from "@/lib/template/editions";
import { officeWords, yearWords, type ItemEntry, type Offices } from "./item";

type TableProps = {
  readonly batch: number;
  readonly items: readonly ItemEntry[];
  readonly offices: Offices;
};

/** 可入库: nothing is doubtful. */
export function ReadyTable({ batch, items, offices }: TableProps) {
  return (
    <DataTable
      caption={`✔ 可入库 ${items.length} 份`}
      columns={[...columns("文件", "单位", "年度", "版式"), { label: "数字", figures: true }]}
      rows={items.map((item) => ({
        key: item.id,
        cells: [
          <ToItem key="file" batch={batch} item={item} />,
          officeWords(item, offices),
          yearWords(item),
          item.clues && editionById(item.clues.edition).name,
          item.clues?.found,
        ],
      }))}
    />
  );
}

/** 需人工: what is missing, each in a word. */
export function PersonTable({ batch, items, offices }: TableProps) {
  if (items.length === 0) return null;
  return (
    <DataTable
      caption={`! 需人工 ${items.length} 份`}
      columns={columns("文件", "需要处理的", "单位", "年度")}
      rows={items.map((item) => ({
        key: item.id,
        cells: [
          <ToItem key="file" batch={batch} item={item} />,
          <Needs key="needs" item={item} />,
          <Wide key="office">{officeWords(item, offices)}</Wide>,
          yearWords(item),
        ],
      }))}
    />
  );
}

/** 不能读: why, and the way out. */
export function UnreadableTable({ batch, items }: TableProps) {
  if (items.length === 0) return null;
  return (
    <DataTable
      caption={`✖ 不能读 ${items.length} 份`}
      columns={columns("文件", "原因")}
      rows={items.map((item) => ({
        key: item.id,
        cells: [<ToItem key="file" batch={batch} item={item} />, <Wide key="why">{item.trouble}</Wide>],
      }))}
    />
  );
}

/** 已入库: for good. */
export function KeptTable({ batch, items, offices }: TableProps) {
  if (items.length === 0) return null;
  return (
    <DataTable
      caption={`■ 已入库 ${items.length} 份`}
      columns={columns("文件", "单位", "年度", "报告")}
      rows={items.map((item) => ({
        key: item.id,
        cells: [
          <ToItem key="file" batch={batch} item={item} />,
          officeWords(item, offices),
          yearWords(item),
          <Link key="report" href={`/reports/${item.reportId}`}>
            查看报告
          </Link>,
        ],
      }))}
    />
  );
}

function columns(...labels: readonly string[]) {
  return labels.map((label) => ({ label }));
}

function ToItem({ batch, item }: { readonly batch: number; readonly item: ItemEntry }) {
  return (
    <Link href={`/archive/${batch}/${item.id}`} className="break-all">
      {item.name}
    </Link>
  );
}

function Needs({ item: { needs, clues, trouble } }: { readonly item: ItemEntry }) {
  return (
    <Wide>
      <ul>
        {needs.map((need) => (
          <li key={need}>
            {NEEDS[need].label}
            {need === "missing" && clues && `（${clues.missing} 处）`}
            {need === "office" && clues?.office && `（标题写的是${clues.office}）`}
          </li>
        ))}
      </ul>
      {trouble && <p className="text-ink-soft text-sm">{trouble}</p>}
    </Wide>
  );
}

/** Sentences break; the cells of the table do not. */
function Wide({ children }: { readonly children: ReactNode }) {
  return <div className="min-w-56 whitespace-normal">{children}</div>;
}
