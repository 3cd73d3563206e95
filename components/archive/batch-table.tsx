import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { printMoment, type Moment } from "@/lib/report/dates";

export type BatchEntry = {
  readonly id: number;
  readonly createdAt: Moment;
  readonly by: string;
  readonly files: number;
  readonly waiting: number;
  readonly kept: number;
};

/** The batches brought in so far, newest first. */
export function BatchTable({ batches }: { readonly batches: readonly BatchEntry[] }) {
  if (batches.length === 0)
    return (
      <Notice title="还没有导入过往年报告">
        <p>
          选择往年报告的文件、文件夹或者压缩包上传，识别以后逐份核对入库。入库后结转、去年数据和历年对照就能用上。
        </p>
      </Notice>
    );
  return (
    <DataTable
      caption={`导入批次 ${batches.length} 个`}
      columns={[
        { label: "批次" },
        { label: "经办人" },
        { label: "文件", figures: true },
        { label: "已入库", figures: true },
        { label: "进度" },
      ]}
      rows={batches.map(({ id, createdAt, by, files, waiting, kept }) => ({
        key: id,
        cells: [
          <Link key="batch" href={`/archive/${id}`}>
            {printMoment(createdAt)}
          </Link>,
          by,
          files,
          kept,
          waiting > 0 ? `● 正在识别，还有 ${waiting} 个` : "✔ 识别完毕",
        ],
      }))}
    />
  );
}
