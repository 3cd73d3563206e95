import type { Metadata } from "next";
import { Actions } from "@/components/review/actions";
import { ReportPage } from "@/components/review/report-page";
import { requireActor } from "@/lib/auth/current-actor";
import { reportForReview } from "@/lib/queries/report-for-review";
import { NEXT_STEPS } from "@/lib/report/next-step";
import { scope } from "@/lib/report/permissions";
import { found, keyOf } from "../../found";

export const metadata: Metadata = { title: "年度报告" };

type Params = Promise<{ readonly id: string }>;

export default async function ReportOnDeskPage({ params }: { readonly params: Params }) {
  const actor = await requireActor();
  const report = await found(reportForReview(actor, keyOf((await params).id)));
  const { office, region } = NEXT_STEPS[report.state];
  return (
    <ReportPage report={report} next={"officeId" in scope(actor) ? office : region}>
      <Actions actor={actor} report={report} />
    </ReportPage>
  );
}
