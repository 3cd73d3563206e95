import type { Metadata } from "next";
import { RekeyPage } from "@/components/review/rekeying/rekey-page";
import { requireActor } from "@/lib/auth/current-actor";
import { rekeyPage } from "@/lib/queries/rekey-page";
import { found, keyOf } from "../../../found";

export const metadata: Metadata = { title: "复核录入" };

type Params = Promise<{ readonly id: string }>;

export default async function RekeyReportPage({ params }: { readonly params: Params }) {
  const actor = await requireActor();
  return <RekeyPage page={await found(rekeyPage(actor, keyOf((await params).id)))} />;
}
