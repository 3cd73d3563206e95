import { changesBetween } from "@/lib/report/changes-between";
import type { Actor } from "@/lib/report/permissions";
import { Refusal } from "@/lib/report/refusal";
import { tellChanges } from "@/lib/report/tell-changes";
import { contentPrinted } from "./content-printed";
import { printSource } from "./print-source";
import { reportInScope } from "./report-in-scope";

/**
 * What was thrown; the refusal of a scan of another content says beside it what has changed since that
 * was printed, where it can be known.
 */
export async function withChanges(actor: Actor, id: number, thrown: unknown): Promise<unknown> {
  if (!(thrown instanceof Refusal) || typeof thrown.detail["scanned"] !== "string") return thrown;
  const [printed, now] = await Promise.all([
    contentPrinted(actor, id, thrown.detail["scanned"]),
    printSource(actor, await reportInScope(actor, id)),
  ]);
  const changes = printed && now ? changesBetween(printed, now.content) : [];
  if (!now || changes.length === 0) return thrown;
  const told = { at: null, message: tellChanges(now.content.edition, changes) };
  return new Refusal(thrown.code, [...thrown.issues, told], { ...thrown.detail, changes });
}
