import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Checkup } from "@/components/report/checkup/checkup";
import { requireActor } from "@/lib/auth/current-actor";
import { now } from "@/lib/clock";
import { neighboursOf } from "@/lib/queries/neighbours-of";
import { reportForEditing } from "@/lib/queries/report-for-editing";
import { STATES } from "@/lib/report/workflow";
import { found, keyOf } from "../../../found";

export const metadata: Metadata = { title: "体检报告" };

type Params = Promise<{ readonly id: string }>;

/** What the rules say of the saved draft, on one page: to be read through, printed and worked off. */
export default async function CheckupPage({ params }: { readonly params: Params }) {
  const actor = await requireActor();
  const report = await found(reportForEditing(actor, keyOf((await params).id)));
  if (!STATES[report.state].editable) redirect(`/reports/${report.id}`);
  return <Checkup report={report} checkedAt={now()} neighbours={await neighboursOf(actor, report.id)} />;
}
