import { z } from "zod";
import { db } from "@/lib/db/client";
import { usernameFor } from "@/lib/report/accounts/limits";
import type { Actor, Role } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { requireAdministration } from "../shared/require-administration";
import { roleOf } from "../shared/words";

type Other = { readonly id: number; readonly name: string };

export type AccountForAdministration = {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly email: string | null;
  readonly office: { readonly id: number; readonly fullName: string; readonly slug: string };
  readonly mustChangePassword: boolean;
  readonly disabledAt: Date | null;
  readonly createdAt: Date;
  /** Whether it is the reader's own. */
  readonly own: boolean;
  /** A user name for a successor. */
  readonly proposed: string;
  /** From whom the business was taken over, and who took it over. */
  readonly predecessor: Other | null;
  readonly successor: Other | null;
  /** What happened to it, newest first. */
  readonly events: readonly {
    readonly kind: string;
    readonly at: Date;
    readonly by: string | null;
    readonly reason: string | null;
  }[];
};

/** One account with its record. Refuses: not-found. */
export async function accountForAdministration(actor: Actor, id: number): Promise<AccountForAdministration> {
  requireAdministration(actor);
  const account = await db.account.findFirst({
    where: { id, office: { regionId: actor.regionId } },
    select: {
      ...{ id: true, username: true, name: true, role: true, email: true },
      ...{ mustChangePassword: true, disabledAt: true, createdAt: true },
      office: { select: { id: true, fullName: true, slug: true } },
    },
  });
  if (!account) throw refuse("not-found", "没有找到这个账号");
  const rows = await db.event.findMany({
    where: { subject: "accounts", subjectId: id },
    orderBy: { id: "desc" },
    take: MOST,
    select: { kind: true, at: true, detail: true, actor: { select: { name: true } } },
  });
  const events = rows.map(({ kind, at, detail, actor: by }) => ({
    kind,
    at,
    by: by?.name ?? null,
    ...DETAIL.parse(detail),
  }));
  const named = (key: "predecessor" | "successor") =>
    otherOf(events.map((event) => event[key]).find((other) => other !== null) ?? null);
  return {
    ...account,
    role: roleOf(account.role),
    own: id === actor.accountId,
    proposed: await proposedFor(account.office.slug),
    predecessor: await named("predecessor"),
    successor: await named("successor"),
    events: events.map(({ kind, at, by, reason }) => ({ kind, at, by, reason })),
  };
}

async function proposedFor(slug: string): Promise<string> {
  const like = { username: { startsWith: slug.slice(0, 8) } };
  const taken = await db.account.findMany({ where: like, select: { username: true } });
  return usernameFor(slug, new Set(taken.map(({ username }) => username)));
}

const MOST = 50;

// Written by our own commands; what is not there says nothing.
const DETAIL = z.object({
  reason: z.string().nullable().catch(null).default(null),
  predecessor: z.int().nullable().catch(null).default(null),
  successor: z.int().nullable().catch(null).default(null),
});

async function otherOf(id: number | null): Promise<Other | null> {
  return id === null ? null : db.account.findUnique({ where: { id }, select: { id: true, name: true } });
}
