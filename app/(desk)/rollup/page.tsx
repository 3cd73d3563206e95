import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/current-actor";
import { rollupYears } from "@/lib/queries/rollup-years";
import { found } from "../found";

export const metadata: Metadata = { title: "汇总" };

export default async function RollupYearsPage() {
  const [newest] = await found(rollupYears(await requireActor()));
  if (newest !== undefined) redirect(`/rollup/${newest}`);
  return (
    <>
      <PageHeading title="汇总" />
      <Notice title="还没有可以汇总的年度">
        <p>管理员建立填报年度、各单位报送以后，这里逐格汇总表二、表三、表四。</p>
      </Notice>
    </>
  );
}
