import type { Tx } from "@/lib/db/command";
import { rekeyingOf } from "@/lib/queries/shared/rekeying-of";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { rekeyed } from "@/lib/report/rekeying";

const SENTENCES = {
  wanted:
    "本年度要求复核录入：请由本单位另一账号在“复核录入”页对照签字盖章的纸件，重新录入表三总计；录入一致后再提交",
  held: "复核录入两次不一致，暂不能提交；请核对纸件和填报数字，由没有录错的账号重新录入，或者请审核人解除",
} as const;

/**
 * 复核录入, where the season asks for it: the totals of this very content typed again, and right, by
 * another account. Refuses: blocked, with the way to the page.
 */
export async function requireRekeyed(
  tx: Tx,
  actor: Actor,
  { id, seasonId, contentSha256 }: { id: number; seasonId: number | null; contentSha256: string },
): Promise<void> {
  const season = await tx.season.findUnique({ where: { id: seasonId ?? 0 }, select: { rekey: true } });
  if (!season?.rekey) return;
  const standing = rekeyed(await rekeyingOf(tx, id), { contentSha256, submitter: actor.accountId });
  if (standing === "agrees") return;
  throw refuse("blocked", SENTENCES[standing], { findings: [], rekey: `/reports/${id}/rekey`, standing });
}
