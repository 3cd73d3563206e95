import type { Metadata } from "next";
import { cache } from "react";
import { SigningPanel } from "@/components/report/sign-off/signing-panel";
import { AskedThisYear } from "@/components/review/asked-this-year";
import { DocumentLinks } from "@/components/review/documents/document-links";
import { Actions } from "@/components/review/actions";
import { ReportPage } from "@/components/review/report-page";
import { Receipts } from "@/components/review/receipts";
import { ReleaseRekeying } from "@/components/review/rekeying/release-rekeying";
import { WaiverPanel } from "@/components/review/waivers/waiver-panel";
import { now } from "@/lib/clock";
import { requireActor } from "@/lib/auth/current-actor";
import { mayRelease } from "@/lib/queries/rekey-page";
import { peersOf } from "@/lib/queries/peers-of";
import { receiptsOf } from "@/lib/queries/receipts-of";
import { reportForReview, type ReportForReview } from "@/lib/queries/report-for-review";
import { signingState } from "@/lib/queries/signing-state";
import { waiversOf } from "@/lib/queries/waivers-of";
import { nextStep } from "@/lib/report/next-step";
import { scope, type Actor } from "@/lib/report/permissions";
import { STATES } from "@/lib/report/workflow";
import { found, keyOf } from "../../found";

type Address = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { office, year } = await read((await params).id);
  return { title: `${office.shortName}${year}年度报告` };
}

export default async function ReportOnDeskPage({ params }: Address) {
  const [actor, report] = await Promise.all([requireActor(), read((await params).id)]);
  const [signing, waivers, held, peers, receipts] = await Promise.all([
    signingState(actor, report.id),
    waiversOf(actor, report.id),
    mayRelease(actor, report.id),
    peersOf(actor, report.id),
    receiptsOf(actor, report.id),
  ]);
  return (
    <ReportPage
      report={report}
      peers={peers}
      next={nextStep(report.state, isToFillIn(actor, report) ? "office" : "region", report.closed)}
      signing={
        <>
          {signing && <SigningPanel state={signing} />}
          {held && <ReleaseRekeying reportId={report.id} />}
          <WaiverPanel waivers={waivers} />
          <AskedThisYear edition={report.edition} prompts={report.prompts} />
          {(report.revision || isToFillIn(actor, report)) && (
            <DocumentLinks reportId={report.id} published={report.published !== null} />
          )}
          <Receipts receipts={receipts} />
        </>
      }
    >
      <Actions actor={actor} today={now()} report={report} />
    </ReportPage>
  );
}

/** Of the region's own report its reviewer is told what an office would be, while he fills it in. */
function isToFillIn(actor: Actor, { fills, state }: ReportForReview): boolean {
  return "officeId" in scope(actor) || (fills && STATES[state].editable);
}

/** Once a request, for the title and the page. */
const read = cache(async (id: string) => found(reportForReview(await requireActor(), keyOf(id))));
