import { now } from "@/lib/clock";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/command";
import type { Role } from "@/lib/report/permissions";

/** What somebody should know. `once` makes it this notice: the same is never given twice to one person. */
export type News = {
  readonly kind: string;
  readonly once: string;
  /** Where it leads on the desks, e.g. /reports/7 */
  readonly address: string;
  readonly detail?: Prisma.InputJsonObject;
};

/** Gives a notice to the open accounts of an office in a role, with what happened, or not at all. */
export async function notify(
  tx: Tx,
  to: { readonly officeId: number; readonly role: Role },
  news: News,
): Promise<void> {
  const accounts = await tx.account.findMany({ where: { ...to, disabledAt: null }, select: { id: true } });
  const createdAt = now();
  await tx.notice.createMany({
    data: accounts.map(({ id: accountId }) => ({ ...news, detail: news.detail ?? {}, accountId, createdAt })),
    skipDuplicates: true,
  });
}
