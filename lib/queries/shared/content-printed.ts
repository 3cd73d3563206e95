import { setImmediate as breathe } from "node:timers/promises";
import { z } from "zod";
import { db } from "@/lib/db/client";
import type { Content } from "@/lib/report/content";
import { contentNow } from "@/lib/report/content-now";
import type { Actor } from "@/lib/report/permissions";
import { readContent } from "@/lib/report/read-content";
import { rewind, type Undo } from "@/lib/report/rewind";
import { reportForEditing } from "../report-for-editing";
import { hashContent } from "./hash-content";

/** A save judges anew on the way back: as far as a person waits for an answer. */
const SAVES = 100;

/**
 * The content a report had when its digest was this one: of a revision, or of the draft before its last
 * saves. Null where it had none such, or nobody can say any more.
 */
export async function contentPrinted(actor: Actor, id: number, sha256: string): Promise<Content | null> {
  const where = { reportId: id, contentSha256: sha256 };
  const revision = await db.revision.findFirst({ where, select: { content: true } });
  if (revision) return readContent(revision.content);
  const [draft, saves] = await Promise.all([reportForEditing(actor, id), savesOf(id)]);
  for (const entries of rewind(draft.entries, saves)) {
    const { content } = contentNow({ ...draft, entries });
    if (hashContent(content).sha256 === sha256) return content;
    // Others are served meanwhile.
    await breathe();
  }
  return null;
}

/** What each save replaced, newest first. */
async function savesOf(reportId: number): Promise<readonly (readonly Undo[])[]> {
  const events = await db.event.findMany({
    where: { subject: "reports", subjectId: reportId, kind: "save" },
    orderBy: { id: "desc" },
    take: SAVES,
    select: { detail: true },
  });
  return events.map(({ detail }) => saved.parse(detail).entries.map(undoOf));
}

/** Of long prose an event tells only how long it was; of what is new it tells nothing before. */
function undoOf({ key, from, fromLength }: z.infer<typeof entry>): Undo {
  if (from !== undefined) return { key, from };
  return fromLength === undefined ? { key, from: null } : { key };
}

const entry = z.object({ key: z.string(), from: z.string().optional(), fromLength: z.int().optional() });
const saved = z.object({ entries: z.array(entry) });
