import { db } from "@/lib/db/client";
import { isTask, noticeWords, type NoticeWords } from "@/lib/report/notice-words";
import type { Actor } from "@/lib/report/permissions";

export type NoticeOfMine = NoticeWords & {
  readonly id: string;
  readonly address: string;
  readonly at: Date;
  readonly read: boolean;
};

export type Notices = {
  /** Tasks still to be done, oldest first. */
  readonly tasks: readonly NoticeOfMine[];
  /** Newest first, a page of them. */
  readonly news: readonly NoticeOfMine[];
  readonly unread: number;
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
};

const PAGE = 50;

/** What somebody has been told, tasks apart; older than `before`, a number of a notice, where given. */
export async function noticesOf({ accountId }: Actor, before: string | null = null): Promise<Notices> {
  const older = before === null ? {} : { id: { lt: BigInt(before) } };
  const [rows, open, unread] = await Promise.all([
    db.notice.findMany({ where: { accountId, ...older }, orderBy: { id: "desc" }, take: PAGE + 1 }),
    db.notice.findMany({
      where: { accountId, doneAt: null, detail: { path: ["task"], equals: true } },
      orderBy: { id: "asc" },
      take: PAGE,
    }),
    unreadOf(accountId),
  ]);
  const page = rows.slice(0, PAGE);
  return {
    tasks: open.map(mine),
    news: page.filter(({ detail, doneAt }) => !isTask(detail) || doneAt !== null).map(mine),
    unread,
    next: rows.length > PAGE ? String(page.at(-1)?.id ?? "") : null,
  };
}

/** How many notices somebody has not seen. */
export function unreadOf(accountId: number): Promise<number> {
  return db.notice.count({ where: { accountId, readAt: null } });
}

type Row = Awaited<ReturnType<typeof db.notice.findMany>>[number];

function mine({ id, kind, detail, address, createdAt, readAt }: Row): NoticeOfMine {
  return { ...noticeWords(kind, detail), id: String(id), address, at: createdAt, read: readAt !== null };
}
