import type { Metadata } from "next";
import { VersionsPage } from "@/components/review/versions-page";
import { requireActor } from "@/lib/auth/current-actor";
import { comparisonOf } from "@/lib/queries/comparison-of";
import { found, keyOf } from "../../../found";

export const metadata: Metadata = { title: "两次报送对照" };

type Address = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
};

export default async function ReportVersionsPage({ params, searchParams }: Address) {
  const [actor, { id }, { from, to }] = await Promise.all([requireActor(), params, searchParams]);
  const asked = { from: numberOf(from), to: numberOf(to) };
  return <VersionsPage compared={await found(comparisonOf(actor, keyOf(id), asked))} />;
}

function numberOf(given: string | readonly string[] | undefined): number | undefined {
  return given === undefined ? undefined : keyOf(String(given));
}
