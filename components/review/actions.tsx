import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { StateBadge } from "@/components/ui/state-badge";
import type { Content } from "@/lib/report/content";
import type { Moment } from "@/lib/report/dates";
import type { Judgement } from "@/lib/report/finding";
import { openDeeds } from "@/lib/report/open-deeds";
import type { Actor } from "@/lib/report/permissions";
import { remarkPlaces } from "@/lib/report/remark-places";
import { proposedDue } from "@/lib/report/return-due";
import { editionById } from "@/lib/template/editions";
import { STATES, type State } from "@/lib/report/workflow";
import { ActionBar } from "./action-bar.client";
import { hasKey } from "./keys/asked-by-key";
import { ReviewKeys } from "./keys/review-keys.client";
import type { SlipSources } from "./slip/slip-fields.client";

type ActionsProps = {
  readonly actor: Actor;
  readonly today: Moment;
  readonly report: {
    readonly id: number;
    readonly state: State;
    readonly edition: string;
    readonly revision: {
      readonly contentSha256: string;
      readonly content: Content;
      readonly judgement: Judgement;
    } | null;
    readonly seasonDays: readonly Moment[];
    readonly published: unknown;
    readonly mayReview: boolean;
    readonly fills: boolean;
    readonly untouched: boolean;
    readonly archive: boolean;
    readonly closed: string | null;
  };
};

/** What this reader may do with the report now; where nothing, the way back. */
export function Actions({ actor, today, report }: ActionsProps) {
  const { id, state, edition, revision, published, mayReview, fills, untouched, archive, closed } = report;
  const reader = {
    role: actor.role,
    fills,
    untouched,
    published: published !== null,
    closed: closed !== null,
  };
  const deeds = archive ? [] : openDeeds(state, reader);
  const kept = fills && STATES[state].editable && closed !== null;
  const continues = fills && STATES[state].editable && closed === null;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <span className="max-sm:hidden">
        <StateBadge state={state} />
      </span>
      {continues && (
        <ButtonLink look="primary" href={`/reports/${id}/edit`}>
          继续填写
        </ButtonLink>
      )}
      {kept && <a href={`/reports/${id}/draft`}>查看已经填写的内容</a>}
      {deeds.length > 0 && (
        <div className="min-w-0 grow">
          <ActionBar
            reportId={id}
            edition={edition}
            contentSha256={revision?.contentSha256 ?? null}
            deeds={deeds}
            own={!mayReview}
            slip={deeds.includes("return") ? slipOf(report, today) : null}
          />
        </div>
      )}
      {deeds.some(hasKey) && <ReviewKeys />}
      {deeds.length === 0 && !continues && <Link href="/desk">返回工作台</Link>}
    </div>
  );
}

function slipOf({ revision, seasonDays }: ActionsProps["report"], today: Moment): SlipSources | null {
  if (!revision) return null;
  const { content, judgement } = revision;
  return {
    groups: remarkPlaces(editionById(content.edition), judgement.findings),
    sections: content.sections,
    due: proposedDue(today, seasonDays),
  };
}
