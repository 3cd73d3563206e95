import type { Metadata } from "next";
import { OfficeSheet } from "@/components/offices/office-sheet";
import { requireActor } from "@/lib/auth/current-actor";
import { officeForAdministration } from "@/lib/queries/office-page";
import { found, keyOf } from "../../found";

export const metadata: Metadata = { title: "单位" };

type Address = { readonly params: Promise<{ readonly id: string }> };

export default async function OfficePage({ params }: Address) {
  const [actor, { id }] = await Promise.all([requireActor(), params]);
  return <OfficeSheet office={await found(officeForAdministration(actor, keyOf(id)))} />;
}
