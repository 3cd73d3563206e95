import type { Metadata } from "next";
import { cache } from "react";
import { SigningPanel } from "@/components/report/sign-off/signing-panel";
import { Actions } from "@/components/review/actions";
import { ReportPage } from "@/components/review/report-page";
import { requireActor } from "@/lib/auth/current-actor";
import { reportForReview } from "@/lib/queries/report-for-review";
import { signingState } from "@/lib/queries/signing-state";
import { NEXT_STEPS } from "@/lib/report/next-step";
import { scope } from "@/lib/report/permissions";
import { found, keyOf } from "../../found";

type Address = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { office, year } = await read((await params).id);
  return { title: `${office.shortName}${year}年度报告` };
}

export default async function ReportOnDeskPage({ params }: Address) {
  const [actor, report] = await Promise.all([requireActor(), read((await params).id)]);
  const { office, region } = NEXT_STEPS[report.state];
  const signing = await signingState(actor, report.id);
  return (
    <ReportPage
      report={report}
      next={"officeId" in scope(actor) ? office : region}
      signing={signing && <SigningPanel state={signing} />}
    >
      <Actions actor={actor} report={report} />
    </ReportPage>
  );
}

/** Once a request, for the title and the page. */
const read = cache(async (id: string) => found(reportForReview(await requireActor(), keyOf(id))));
