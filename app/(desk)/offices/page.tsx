import type { Metadata } from "next";
import Link from "next/link";
import { ListAndForm } from "@/components/desk/list-and-form";
import { NewOffice, OfficeTable } from "@/components/offices/office-table";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/current-actor";
import { officesOf } from "@/lib/queries/offices-of";
import { found } from "../found";

export const metadata: Metadata = { title: "单位" };

export default async function OfficesPage() {
  const offices = await found(officesOf(await requireActor()));
  return (
    <>
      <PageHeading
        title="单位"
        aside={
          <p className="flex flex-wrap gap-x-5">
            <a href="/api/offices/workbook" download>
              导出名录（.xlsx）
            </a>
            <Link href="/offices/import">导入名录</Link>
          </p>
        }
      >
        <p>本区报送年度报告的单位。点单位名称办理更名、合并、拆分和撤销。</p>
      </PageHeading>
      <ListAndForm title="建立单位" list={<OfficeTable offices={offices} />}>
        <NewOffice />
      </ListAndForm>
    </>
  );
}
