import type { Metadata } from "next";
import { LegacyPanel } from "@/components/accounts/legacy-panel";
import { ClerkDesk } from "@/components/desk/clerk-desk";
import { filterOf, yearAsked, type Query } from "@/components/desk/queue/choose-tasks";
import { RegionDesk } from "@/components/desk/region-desk";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/current-actor";
import { now } from "@/lib/clock";
import { legacyOf } from "@/lib/queries/accounts/legacy-of";
import { deskOf } from "@/lib/queries/desk-of";
import { workList } from "@/lib/queries/work-list";
import { scope, type Actor } from "@/lib/report/permissions";

export const metadata: Metadata = { title: "工作台" };

export default async function DeskPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const actor = await requireActor();
  return "officeId" in scope(actor) ? ofOffice(actor) : ofRegion(actor, await searchParams);
}

async function ofOffice(actor: Actor) {
  const [{ office, seasons, reports }, legacy] = await Promise.all([deskOf(actor), legacyOf(actor)]);
  return (
    <>
      <PageHeading title={`${office.fullName}年度报告`} />
      <ClerkDesk seasons={seasons} reports={reports} now={now()} />
      {legacy && <LegacyPanel legacy={legacy} />}
    </>
  );
}

async function ofRegion(actor: Actor, query: Query) {
  const { reports, years, missing, season } = await workList(actor, yearAsked(query));
  return (
    <>
      <PageHeading title="审核工作台" />
      <RegionDesk
        tasks={reports}
        years={years}
        missing={missing}
        season={season}
        filter={filterOf(query, season?.year ?? null)}
        role={actor.role}
      />
    </>
  );
}
