import type { Metadata } from "next";
import { ItemPage } from "@/components/archive/item-page";
import { requireActor } from "@/lib/auth/current-actor";
import { itemOf } from "@/lib/queries/archive/item-of";
import { found, keyOf } from "../../../found";

export const metadata: Metadata = { title: "核对往年报告" };

type Params = { readonly params: Promise<{ id: string; item: string }> };

export default async function ArchiveItemPage({ params }: Params) {
  const { id, item } = await params;
  return <ItemPage item={await found(itemOf(await requireActor(), keyOf(id), keyOf(item)))} />;
}
