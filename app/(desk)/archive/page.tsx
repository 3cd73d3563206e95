import type { Metadata } from "next";
import { BatchTable } from "@/components/archive/batch-table";
import { Upload } from "@/components/archive/upload.client";
import { ListAndForm } from "@/components/desk/list-and-form";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/current-actor";
import { batchesOf } from "@/lib/queries/archive/batches-of";
import { found } from "../found";

export const metadata: Metadata = { title: "往年报告" };

export default async function ArchivePage() {
  const batches = await found(batchesOf(await requireActor()));
  return (
    <>
      <PageHeading title="往年报告">
        <p>把启用本系统以前的报告成批导入：自动识别单位和年度，核对后入库。</p>
      </PageHeading>
      <ListAndForm title="导入一批" list={<BatchTable batches={batches} />}>
        <Upload batch={null} />
      </ListAndForm>
    </>
  );
}
