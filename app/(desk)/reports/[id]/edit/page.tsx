import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ReportForm } from "@/components/report/edit/report-form.client";
import { requireActor } from "@/lib/auth/current-actor";
import { now } from "@/lib/clock";
import { reportForEditing } from "@/lib/queries/report-for-editing";
import { timeLeft } from "@/lib/report/day-words";
import { STATES } from "@/lib/report/workflow";
import { found, keyOf } from "../../../found";

export const metadata: Metadata = { title: "填写年度报告" };

type Params = Promise<{ readonly id: string }>;

export default async function EditReportPage({ params }: { readonly params: Params }) {
  const actor = await requireActor();
  const report = await found(reportForEditing(actor, keyOf((await params).id)));
  // Where nothing is taken any more, the report's own page says why and what can be done.
  if (!STATES[report.state].editable || report.closed !== null) redirect(`/reports/${report.id}`);
  const left = timeLeft(report.days, report.lastReturn !== null, now());
  return <ReportForm report={report} timeLeft={left} now={now()} />;
}
