import type { Metadata } from "next";
import Link from "next/link";
import { ImportList } from "@/components/offices/import/import-list.client";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/current-actor";
import { officesOf } from "@/lib/queries/offices-of";
import { found } from "../../found";

export const metadata: Metadata = { title: "导入单位名录" };

export default async function ImportOfficesPage() {
  const offices = await found(officesOf(await requireActor()));
  return (
    <>
      <PageHeading title="导入单位名录" aside={<Link href="/offices">返回单位名单</Link>}>
        <p>先导出名录，在上面修改，再读取核对。核对只列出将要发生的变更，确认后才执行。</p>
      </PageHeading>
      <p className="mb-6">
        {/* A file, not a page: no client navigation. */}
        <a href="/api/offices/workbook" download>
          导出现在的名录（{offices.length}个单位，.xlsx）
        </a>
      </p>
      <ImportList />
    </>
  );
}
