import type { Metadata } from "next";
import Link from "next/link";
import { BulkForm } from "@/components/accounts/bulk-form.client";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/current-actor";
import { env } from "@/lib/env";
import { officesWithoutAccount } from "@/lib/queries/accounts/list-of-accounts";
import { found } from "../../found";

export const metadata: Metadata = { title: "成批建立账号" };

export default async function BulkAccountsPage() {
  const waiting = await found(officesWithoutAccount(await requireActor()));
  return (
    <>
      <PageHeading title="成批建立账号" aside={<Link href="/accounts">返回账号名单</Link>}>
        <p>还没有填报账号的单位列在下面。填写使用人的姓名，一起建立，打印账号告知单交给本人。</p>
      </PageHeading>
      {waiting.length === 0 && (
        <div className="mb-6">
          <Notice title="每个单位都有填报账号">
            <p>还要增加的，可以读入名单，或者在账号名单里逐个建立。</p>
          </Notice>
        </div>
      )}
      <BulkForm waiting={waiting} address={env().PUBLIC_URL ?? null} />
    </>
  );
}
