import type { Tx } from "@/lib/db/command";
import { LONGEST_HOURS } from "./session";
import { hashOfToken, newToken } from "./token";

/** Opens a session with a token of its own, and clears away those of the account that ran out. */
export async function openSession(tx: Tx, accountId: number, at: Date): Promise<string> {
  const token = newToken();
  const outlived = new Date(at.getTime() - LONGEST_HOURS * 3_600_000);
  await tx.session.deleteMany({ where: { accountId, createdAt: { lte: outlived } } });
  await tx.session.create({
    data: { tokenHash: hashOfToken(token), accountId, createdAt: at, lastSeenAt: at },
  });
  return token;
}
