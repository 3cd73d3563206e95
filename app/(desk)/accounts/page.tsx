import type { Metadata } from "next";
import Link from "next/link";
import { AccountTable, NewAccount } from "@/components/desk/accounts";
import { ListAndForm } from "@/components/desk/list-and-form";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/current-actor";
import { accountsOf } from "@/lib/queries/accounts-of";
import { officesOf } from "@/lib/queries/offices-of";
import { found } from "../found";

export const metadata: Metadata = { title: "账号" };

export default async function AccountsPage() {
  const actor = await requireActor();
  const [accounts, offices] = await found(Promise.all([accountsOf(actor), officesOf(actor)]));
  return (
    <>
      <PageHeading title="账号" aside={<Link href="/accounts/bulk">为各单位成批建立账号</Link>}>
        <p>一人一个账号。人员调离的，点姓名办理交接，不要转交他人使用。</p>
      </PageHeading>
      <ListAndForm title="建立账号" list={<AccountTable accounts={accounts} />}>
        <NewAccount offices={offices.filter(({ closed }) => !closed)} />
      </ListAndForm>
    </>
  );
}
