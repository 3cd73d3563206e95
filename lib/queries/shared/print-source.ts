import { can, type Actor } from "@/lib/report/permissions";
import type { Content } from "@/lib/report/content";
import { contentNow } from "@/lib/report/content-now";
import { blocking, type Judgement } from "@/lib/report/finding";
import { readContent, readJudgement } from "@/lib/report/read-content";
import { neighboursOf } from "../neighbours-of";
import { reportForEditing } from "../report-for-editing";
import { hashContent } from "./hash-content";
import type { reportInScope } from "./report-in-scope";
import { stateOf } from "./words";

/** What a print for signature is made from: the draft for who may edit it, else what was submitted. */
export type PrintSource = {
  readonly content: Content;
  readonly sha256: string;
  readonly judgement: Judgement;
  /** Findings still in the way of submission: such a print is not for signature. */
  readonly open: number;
  /** Of the submission; null for a draft. */
  readonly revision: { readonly number: number; readonly submittedAt: Date } | null;
};

type ReportRow = Awaited<ReturnType<typeof reportInScope>>;

/** Null where nothing is submitted and the draft is not the reader's to see. */
export async function printSource(actor: Actor, report: ReportRow): Promise<PrintSource | null> {
  const owned = {
    officeId: report.officeId,
    regionId: report.office.regionId,
    state: stateOf(report.state),
    submittedBy: report.revision?.createdBy ?? null,
  };
  if (can(actor, "edit", owned)) return ofDraft(actor, report.id);
  return report.revision && ofRevision(report.revision);
}

async function ofDraft(actor: Actor, id: number): Promise<PrintSource> {
  const { filing, judgement, content } = contentNow({
    ...(await reportForEditing(actor, id)),
    neighbours: await neighboursOf(actor, id),
  });
  const open = blocking(judgement.findings, filing.explanations).length;
  return { content, sha256: hashContent(content).sha256, judgement, open, revision: null };
}

function ofRevision(revision: NonNullable<ReportRow["revision"]>): PrintSource {
  const { content, contentSha256, judgement, number, createdAt } = revision;
  return {
    content: readContent(content),
    sha256: contentSha256,
    judgement: readJudgement(judgement),
    open: 0,
    revision: { number, submittedAt: createdAt },
  };
}
