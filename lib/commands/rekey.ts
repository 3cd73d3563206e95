import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import { hashContent } from "@/lib/queries/shared/hash-content";
import type { Actor } from "@/lib/report/permissions";
import { Refusal, refuse } from "@/lib/report/refusal";
import { differingCells, rekeyedCells } from "@/lib/report/rekeying";
import { editionById } from "@/lib/template/editions";
import type { CellId } from "@/lib/template/vocabulary";
import { allow } from "./shared/allow";
import { judgeDraft } from "./shared/judge-draft";
import { lockReport } from "./shared/lock-report";

/** Which columns differ; never by how much, nor what stands in the draft. */
export type Compared = { readonly differing: readonly CellId[] };

/**
 * 复核录入: the totals of the signed paper, typed again blind and compared here. Every attempt is kept.
 * Refuses: not-found, not-allowed, stale, invalid (a total missing, or one that is not asked for).
 */
export function rekey(
  actor: Actor,
  id: number,
  { totals }: { readonly totals: Readonly<Record<CellId, number>> },
): Promise<Compared> {
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    allow(actor, "edit", report);
    const season = await tx.season.findUnique({ where: { id: report.seasonId ?? 0 } });
    if (!season?.rekey) throw refuse("stale", "本年度不要求复核录入");
    const edition = editionById(report.edition);
    refuseOther(
      rekeyedCells(edition).map((cell) => cell.id),
      totals,
    );
    const { filing, content } = await judgeDraft(tx, report);
    const { sha256: contentSha256 } = hashContent(content);
    const differing = [...differingCells(edition, totals, filing.values)];
    const at = now();
    const { id: attempt } = await tx.rekeying.create({
      data: { reportId: id, contentSha256, totals, differing, keyedBy: actor.accountId, keyedAt: at },
    });
    const detail = { attempt, contentSha256, differing };
    return {
      events: [{ subject: "reports", subjectId: id, kind: "rekey", detail, at }],
      result: { differing },
    };
  });
}

function refuseOther(asked: readonly CellId[], totals: Readonly<Record<CellId, number>>): void {
  const missing = asked.filter((cell) => totals[cell] === undefined);
  if (missing.length > 0)
    throw new Refusal(
      "invalid",
      missing.map((at) => ({ at, message: "请录入纸件上的数，没有的填0" })),
    );
  const other = Object.keys(totals).find((cell) => !asked.includes(cell));
  if (other !== undefined) throw refuse("invalid", "录入的内容有误，请刷新页面");
}
