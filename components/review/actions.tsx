import { ButtonLink } from "@/components/ui/button";
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
  };
};

/** What this reader may do with the report now, or why nothing; null where there is nothing to say. */
export function Actions({ actor, report }: ActionsProps) {
  const { id, state, edition, revision, mayReview } = report;
  const deeds = openDeeds(state, { role: actor.role, mayReview });
  if (deeds.length > 0)
    return (
      <ActionBar
        reportId={id}
        edition={edition}
        contentSha256={revision?.contentSha256 ?? null}
        deeds={deeds}
      />
    );
  if (STATES[state].editable && "officeId" in scope(actor))
    return (
      <ButtonLink look="primary" href={`/reports/${id}/edit`}>
        继续填写
      </ButtonLink>
    );
  if (awaitsFourEyes(state, actor)) return <p>这份报告由本人报送，应当由其他审核人审核。</p>;
  return null;
}

function awaitsFourEyes(state: State, { role }: Actor): boolean {
  return MOVES.some(
    ({ from, by, needs }) => from.includes(state) && by === role && needs.includes("four-eyes"),
  );
}
