import { createHash } from "node:crypto";
import { now } from "@/lib/clock";
import { command, type Done, type Tx } from "@/lib/db/command";
import { NOT_A_SCAN } from "@/lib/formats/scan/read";
import { scanTypeOf, type ScanType } from "@/lib/formats/scan/media-type";
import { hashContent } from "@/lib/queries/shared/hash-content";
import { readScanApart } from "@/lib/queries/shared/read-scan-apart";
import { reportInScope } from "@/lib/queries/shared/report-in-scope";
import { withChanges } from "@/lib/queries/shared/with-changes";
import { stateOf } from "@/lib/queries/shared/words";
import { blocking } from "@/lib/report/finding";
import { matchScan, type MatchedBy } from "@/lib/report/match-scan";
import { can, type Actor } from "@/lib/report/permissions";
import type { PrintMark } from "@/lib/report/print-mark";
import { refuse } from "@/lib/report/refusal";
import { allow } from "./shared/allow";
import { judgeDraft } from "./shared/judge-draft";
import { lockReport, type LockedReport } from "./shared/lock-report";

type Upload = { readonly bytes: Uint8Array<ArrayBuffer>; readonly typed: string | null };

export type KeptAnswer = { readonly matchedBy: MatchedBy; readonly contentSha256: string };

/**
 * Keeps the scan of a signed print, if it was printed from the content as it is at this moment.
 * Refuses: not-found, not-allowed, stale (moved on; or another content, with both digests), unreadable,
 * too-large, invalid (digest to be typed, mixed or foreign sheets), blocked (not ready for signature).
 */
export async function keepScan(actor: Actor, id: number, upload: Upload): Promise<KeptAnswer> {
  // Before the file is read: nobody has files read for a report that is not his to seal.
  allow(actor, "seal", await owned(actor, id));
  const mediaType = scanTypeOf(upload.bytes);
  if (!mediaType) throw refuse("unreadable", NOT_A_SCAN);
  const marks = await readScanApart(upload.bytes);
  return keep(actor, id, { ...upload, mediaType, marks }).catch(async (thrown: unknown) => {
    throw await withChanges(actor, id, thrown);
  });
}

type Read = Upload & { readonly mediaType: ScanType; readonly marks: readonly PrintMark[] };

function keep(actor: Actor, id: number, { bytes, typed, mediaType, marks }: Read): Promise<KeptAnswer> {
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    allow(actor, "seal", report);
    const { sha256: contentSha256, open } = await contentStanding(tx, actor, report);
    const matchedBy = matchScan(marks, typed, { reportId: id, sha256: contentSha256 });
    if (open > 0) throw refuse("blocked", `报告还有${open}处疑点没有处理，处理以后再打印、签批和上传`);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await refuseRepeated(tx, id, { sha256, contentSha256 });
    return kept(tx, actor, id, { bytes, contentSha256, mediaType, sha256, matchedBy });
  });
}

type Scan = KeptAnswer & {
  readonly mediaType: ScanType;
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

async function kept(tx: Tx, actor: Actor, id: number, { bytes, ...scan }: Scan): Promise<Done<KeptAnswer>> {
  const at = now();
  await tx.sealedScan.create({
    data: { ...scan, bytes, reportId: id, uploadedBy: actor.accountId, uploadedAt: at },
  });
  const { matchedBy, contentSha256 } = scan;
  return {
    events: [{ subject: "reports", subjectId: id, kind: "seal", detail: scan, at }],
    result: { matchedBy, contentSha256 },
  };
}

async function owned(actor: Actor, id: number) {
  const { officeId, office, state } = await reportInScope(actor, id);
  return { officeId, regionId: office.regionId, state: stateOf(state), submittedBy: null };
}

/** The draft as a submission now would freeze it, with what is in its way; later, what was frozen. */
async function contentStanding(
  tx: Tx,
  actor: Actor,
  report: LockedReport,
): Promise<{ readonly sha256: string; readonly open: number }> {
  if (!can(actor, "edit", report) && report.revision)
    return { sha256: report.revision.contentSha256, open: 0 };
  const { filing, judgement, content } = await judgeDraft(tx, report);
  return {
    sha256: hashContent(content).sha256,
    open: blocking(judgement.findings, filing.explanations).length,
  };
}

/** As many signings as one report can need; a page that sends again and again must not fill the store. */
const MOST_SCANS = 20;

async function refuseRepeated(
  tx: Tx,
  reportId: number,
  { sha256, contentSha256 }: { readonly sha256: string; readonly contentSha256: string },
): Promise<void> {
  const same = await tx.sealedScan.count({ where: { reportId, sha256, contentSha256 } });
  if (same > 0) throw refuse("invalid", "这份扫描件已经上传过，不需要再次上传");
  const kept = await tx.sealedScan.count({ where: { reportId } });
  if (kept >= MOST_SCANS) throw refuse("too-many", `这份报告已经保存了${kept}份扫描件，请联系管理员`);
}
