import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ReportForm } from "@/components/report/edit/report-form.client";
import { requireActor } from "@/lib/auth/current-actor";
import { now } from "@/lib/clock";
import { reportForEditing } from "@/lib/queries/report-for-editing";
import { printDate, printDaysLeft } from "@/lib/report/dates";
import { STATES } from "@/lib/report/workflow";
import { found, keyOf } from "../../../found";

export const metadata: Metadata = { title: "填写年度报告" };

type Params = Promise<{ readonly id: string }>;

export default async function EditReportPage({ params }: { readonly params: Params }) {
  const actor = await requireActor();
  const report = await found(reportForEditing(actor, keyOf((await params).id)));
  if (!STATES[report.state].editable) redirect(`/reports/${report.id}`);
  return <ReportForm report={report} timeLeft={timeLeft(report.campaignDue)} now={now()} />;
}

/** 1月15日前报送，剩 12 天 */
function timeLeft(due: string | null): string {
  return due === null ? "" : `${printDate(due)}前报送，${printDaysLeft(due, now())}`;
}
