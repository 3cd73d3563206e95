import type { Metadata } from "next";
import { SeasonPage } from "@/components/season/season-page";
import { requireActor } from "@/lib/auth/current-actor";
import { now } from "@/lib/clock";
import { seasonForAdministration } from "@/lib/queries/season-page";
import { found, keyOf } from "../../found";

export const metadata: Metadata = { title: "填报设置" };

type Address = { readonly params: Promise<{ readonly id: string }> };

export default async function SeasonSettingsPage({ params }: Address) {
  const [actor, { id }] = await Promise.all([requireActor(), params]);
  return <SeasonPage season={await found(seasonForAdministration(actor, keyOf(id)))} now={now()} />;
}
