import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { StateBadge } from "@/components/ui/state-badge";
import { openDeeds } from "@/lib/report/open-deeds";
import { scope, type Actor } from "@/lib/report/permissions";
import { MOVES, STATES, type State } from "@/lib/report/workflow";
import { ActionBar } from "./action-bar.client";

type ActionsProps = {
  readonly actor: Actor;
  readonly report: {
    readonly id: number;
    readonly state: State;
    readonly edition: string;
    readonly revision: { readonly contentSha256: string } | null;
    readonly mayReview: boolean;
    /** Null before the first publication. */
    readonly published: unknown;
    readonly archive: boolean;
  };
};

/** What this reader may do with the report now; where nothing, why, and the way back. */
export function Actions({ actor, report }: ActionsProps) {
  const { id, state, edition, revision, mayReview, published, archive } = report;
  const reader = { role: actor.role, mayReview, corrects: published !== null };
  const deeds = archive ? [] : openDeeds(state, reader);
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <span className="max-sm:hidden">
        <StateBadge state={state} />
      </span>
      {deeds.length > 0 ? (
        <div className="flex min-w-0 grow flex-wrap gap-3">
          {STATES[state].editable && <Continue actor={actor} id={id} />}
          <ActionBar
            reportId={id}
            edition={edition}
            contentSha256={revision?.contentSha256 ?? null}
            deeds={deeds}
          />
        </div>
      ) : (
        <Otherwise actor={actor} report={report} />
      )}
    </div>
  );
}

function Continue({ actor, id }: { readonly actor: Actor; readonly id: number }) {
  if (!("officeId" in scope(actor))) return null;
  return (
    <ButtonLink look="primary" href={`/reports/${id}/edit`}>
      继续填写
    </ButtonLink>
  );
}

function Otherwise({ actor, report: { id, state } }: ActionsProps) {
  if (STATES[state].editable && "officeId" in scope(actor)) return <Continue actor={actor} id={id} />;
  return (
    <p>
      {awaitsFourEyes(state, actor) && "这份报告由本人报送，应当由其他审核人审核。"}
      <Link href="/desk">返回工作台</Link>
    </p>
  );
}

function awaitsFourEyes(state: State, { role }: Actor): boolean {
  return MOVES.some(
    ({ from, by, needs }) => from.includes(state) && by === role && needs.includes("four-eyes"),
  );
}
