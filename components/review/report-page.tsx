import type { ReactNode } from "react";
import { OriginNote } from "@/components/report/origin-note";
import { addressOfReport } from "@/components/site/addresses";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { StateBadge } from "@/components/ui/state-badge";
import { Tabs, type Tab } from "@/components/ui/tabs.client";
import type { Change } from "@/lib/report/changes-between";
import type { Content } from "@/lib/report/content";
import { printMoment, type Moment } from "@/lib/report/dates";
import type { Judgement } from "@/lib/report/finding";
import type { Origin } from "@/lib/report/origin";
import { FEWEST_PEERS } from "@/lib/report/outliers";
import { STATES, type State } from "@/lib/report/workflow";
import { editionById } from "@/lib/template/editions";
import type { Edition } from "@/lib/template/vocabulary";
import { ChangeList } from "./change-list";
import { DeclaredZero, type DeclaredTable } from "./declared-zero";
import { HistoryPanel, type PastEvent } from "./history-panel";
import { ReviewNote, slipOf, type PastReview } from "./review-note";
import { JudgementPanel } from "./judgement-panel";
import { LastYearPanel, type LastYear } from "./last-year-panel";
import { PeersPanel, type Peers } from "./peers-panel";
import { RoundPanel, type ReturnedRound } from "./slip/round-panel";
import type { Slip } from "./slip/past-slip";
import { PlaceChoice } from "./place-choice";
import { PreviewFrame } from "./preview-frame";

export type Submitted = {
  readonly number: number;
  readonly contentSha256: string;
  readonly content: Content;
  readonly judgement: Judgement;
  /** To the return before; null on the first round. */
  readonly answer: string | null;
  readonly submittedBy: string;
  readonly submittedAt: Moment;
};

export type ReportOnDesk = {
  readonly id: number;
  readonly state: State;
  readonly year: number;
  readonly office: { readonly fullName: string; readonly shortName: string };
  readonly revision: Submitted | null;
  readonly previous: LastYear | null;
  /** From whom the office comes in this year. */
  readonly origins: readonly Origin[];
  /** Against the submission before; null on the first round. */
  readonly round: { readonly from: number; readonly changes: readonly Change[] } | null;
  /** Against the return it answers; null where it answers none with remarks. */
  readonly returned: ReturnedRound | null;
  readonly declaredZero: readonly DeclaredTable[];
  readonly reviews: readonly PastReview[];
  readonly slips: readonly Slip[];
  readonly events: readonly PastEvent[];
  /** The slugs of its public address; null before the first publication. */
  readonly published: Parameters<typeof addressOfReport>[0] | null;
};

type ReportPageProps = {
  readonly report: ReportOnDesk;
  /** Like offices beside it; null where there is nothing to compare, or not for this reader. */
  readonly peers: Peers | null;
  /** What comes next, said to this reader. */
  readonly next: string;
  /** 签字盖章件: how far the signing has come. */
  readonly signing?: ReactNode;
  /** The deeds open to this reader. */
  readonly children: ReactNode;
};

/** A report on a desk: as it will be published, what the rules found beside it, the deeds below. */
export function ReportPage({ report, peers, next, signing, children }: ReportPageProps) {
  const { office, year, state, revision, reviews, slips, events } = report;
  return (
    <>
      <PageHeading title={`${office.fullName} ${year}年度报告`} aside={<StateBadge state={state} />}>
        <p aria-live="polite">{next}</p>
        {revision && <Submission revision={revision} />}
        {report.published && (
          <p className="text-sm">
            公开地址：<a href={addressOfReport(report.published)}>{addressOfReport(report.published)}</a>
          </p>
        )}
      </PageHeading>
      {STATES[state].editable && (
        <LastReturn review={reviews.findLast(({ withdrawn }) => !withdrawn)} slips={slips} />
      )}
      <OriginNote origins={report.origins} />
      {signing}
      {revision ? (
        <Reading report={report} peers={peers} revision={revision} />
      ) : (
        <>
          <Notice title="还没有报送">
            <p>报送以后，这里显示公开后的页面、疑点和上年对照。</p>
          </Notice>
          <div className="mt-8 max-w-3xl">
            <HistoryPanel reviews={reviews} slips={slips} events={events} />
          </div>
        </>
      )}
      <div className="border-edge sticky bottom-0 -mx-4 mt-6 border-t bg-white px-4 py-3 sm:-mx-6 sm:px-6">
        {children}
      </div>
    </>
  );
}

function Submission({ revision: { number, submittedBy, submittedAt, contentSha256 } }: Revised) {
  return (
    <p className="text-sm">
      第{number}次报送 · {submittedBy} · {printMoment(submittedAt)} · 内容校验{" "}
      <code>{contentSha256.slice(0, 8)}</code>
    </p>
  );
}

type LastReturnProps = { readonly review: PastReview | undefined; readonly slips: readonly Slip[] };

/** What the office has to do about it, before anything else. */
function LastReturn({ review, slips }: LastReturnProps) {
  if (review?.verdict !== "returned") return null;
  return (
    <div className="mb-6">
      <ReviewNote review={review} slip={slipOf(review, slips)} />
    </div>
  );
}

type Revised = { readonly revision: Submitted };

function roundTab(
  reportId: number,
  edition: Edition,
  { from, changes }: NonNullable<ReportOnDesk["round"]>,
): Tab {
  return {
    id: "round",
    label: `本轮变化 ${changes.length}`,
    panel: (
      <>
        <h2 className="sr-only">本轮变化</h2>
        <p className="mb-3">
          {changes.length === 0 ? `与第${from}次报送的内容完全相同。` : `与第${from}次报送相比：`}
          <a className="ml-3" href={`/reports/${reportId}/versions`}>
            对照其他两次
          </a>
        </p>
        <ChangeList edition={edition} changes={changes} reportId={reportId} />
      </>
    ),
  };
}

/** What was asked for comes first, with what became of it. */
function returnedTab(reportId: number, edition: Edition, round: ReturnedRound): Tab {
  return {
    id: "round",
    label: `本轮 ${round.remarks.length}`,
    panel: <RoundPanel reportId={reportId} edition={edition} round={round} />,
  };
}

function peersTab(edition: Edition, peers: Peers): Tab {
  return {
    id: "peers",
    label: peers.count < FEWEST_PEERS ? "同类" : `同类 ${peers.outliers.length}`,
    panel: <PeersPanel edition={edition} peers={peers} />,
  };
}

function Reading({ report, peers, revision }: Revised & Pick<ReportPageProps, "report" | "peers">) {
  const { content, judgement, answer } = revision;
  const edition = editionById(content.edition);
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_26rem]">
      <PreviewFrame
        reportId={report.id}
        title={content.title}
        version={`${revision.contentSha256} ${report.state}`}
      />
      <div className="min-w-0">
        {answer && (
          <div className="mb-4">
            <Notice title="对上次退回的答复">
              <p className="whitespace-pre-line">{answer}</p>
            </Notice>
          </div>
        )}
        <DeclaredZero edition={edition} declared={report.declaredZero} />
        <Tabs
          label="核对"
          tabs={[
            ...(report.returned ? [returnedTab(report.id, edition, report.returned)] : []),
            {
              id: "findings",
              label: `疑点 ${judgement.findings.length}`,
              panel: (
                <JudgementPanel edition={edition} judgement={judgement} explanations={content.explanations} />
              ),
            },
            ...(report.round && !report.returned ? [roundTab(report.id, edition, report.round)] : []),
            {
              id: "last-year",
              label: "去年",
              panel: <LastYearPanel content={content} previous={report.previous} />,
            },
            ...(peers ? [peersTab(edition, peers)] : []),
            {
              id: "history",
              label: "历史",
              panel: (
                <>
                  <PlaceChoice reportId={report.id} edition={edition} />
                  <HistoryPanel reviews={report.reviews} slips={report.slips} events={report.events} />
                </>
              ),
            },
          ]}
        />
      </div>
    </div>
  );
}
