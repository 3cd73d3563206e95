import type { Metadata } from "next";
import { BatchPage } from "@/components/archive/batch-page";
import { requireActor } from "@/lib/auth/current-actor";
import { batchOf } from "@/lib/queries/archive/batch-of";
import { found, keyOf } from "../../found";

export const metadata: Metadata = { title: "导入的往年报告" };

export default async function ArchiveBatchPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <BatchPage batch={await found(batchOf(await requireActor(), keyOf(id)))} />;
}
