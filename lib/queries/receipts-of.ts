import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/report/permissions";
import { receiptNumber, type Receipt } from "@/lib/report/receipt";
import { reportInScope } from "./shared/report-in-scope";

/** The receipts of a report, newest first: of the submission that stands, and of every publication. Refuses: not-found. */
export async function receiptsOf(actor: Actor, id: number): Promise<readonly Receipt[]> {
  const { year, archive, revision } = await reportInScope(actor, id);
  const publications = await db.publication.findMany({
    where: { reportId: id },
    orderBy: { number: "desc" },
    select: { id: true, contentSha256: true, publishedAt: true },
  });
  const published = publications.map(({ id, contentSha256, publishedAt }) => ({
    kind: "publication" as const,
    number: receiptNumber({ kind: "publication", year, id, sha256: contentSha256 }),
    at: publishedAt,
    sha256: contentSha256,
  }));
  if (!revision || archive) return published;
  const sha256 = revision.contentSha256;
  const number = receiptNumber({ kind: "submission", year, id: revision.id, sha256 });
  return [...published, { kind: "submission", number, at: revision.createdAt, sha256 }];
}
