import type { Metadata } from "next";
import { AccountSheet } from "@/components/accounts/account-sheet";
import { requireActor } from "@/lib/auth/current-actor";
import { env } from "@/lib/env";
import { accountForAdministration } from "@/lib/queries/accounts/account-page";
import { found, keyOf } from "../../found";

export const metadata: Metadata = { title: "账号" };

type Address = { readonly params: Promise<{ readonly id: string }> };

export default async function AccountPage({ params }: Address) {
  const [actor, { id }] = await Promise.all([requireActor(), params]);
  const account = await found(accountForAdministration(actor, keyOf(id)));
  return <AccountSheet account={account} username={account.proposed} address={env().PUBLIC_URL ?? null} />;
}
