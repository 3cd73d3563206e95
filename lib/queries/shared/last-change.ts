/** The entry saved last, as Prisma includes it with a report. */
export const LAST_ENTRY = {
  entries: { orderBy: { changedAt: "desc" }, take: 1, select: { changedAt: true } },
} as const;

type Changed = { readonly changedAt: Date; readonly entries: readonly { readonly changedAt: Date }[] };

/** When anything about a report changed: its state, or its draft, whose saves leave the report's row alone. */
export function lastChange({ changedAt, entries: [last] }: Changed): Date {
  return last && last.changedAt > changedAt ? last.changedAt : changedAt;
}
