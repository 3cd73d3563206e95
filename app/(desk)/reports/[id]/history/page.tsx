import type { Metadata } from "next";
import { EntryHistoryPage } from "@/components/review/entry-history-page";
import { requireActor } from "@/lib/auth/current-actor";
import { entryHistory } from "@/lib/queries/entry-history";
import { found, keyOf } from "../../../found";

export const metadata: Metadata = { title: "修改经过" };

type Address = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly at?: string | readonly string[] }>;
};

export default async function ReportHistoryPage({ params, searchParams }: Address) {
  const [actor, { id }, { at }] = await Promise.all([requireActor(), params, searchParams]);
  return <EntryHistoryPage history={await found(entryHistory(actor, keyOf(id), String(at ?? "")))} />;
}
