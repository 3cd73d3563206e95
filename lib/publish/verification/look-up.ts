import type { Verification } from "@/components/site/verification/verification-outcome";
import { readDigest, readReceiptNumber, type ReceiptNumber } from "@/lib/report/receipt";
import { reading, type Reader } from "../reading";
import { readPublication, STORED, type Stored } from "../stored-publication";
import { outcomeOf } from "./verification-files";

/**
 * What the portal knows of a digest or receipt number. Of what was submitted and not published it tells that
 * it was, and when; never whose it is or what it says.
 */
export async function lookUp(typed: string): Promise<Verification> {
  const digest = readDigest(typed);
  const number = readReceiptNumber(typed);
  if (!digest && !number) return { kind: "unreadable" };
  return reading(async (client) => {
    const sha256 = digest ?? (number && (await digestOf(client, number)));
    return sha256 ? outcomeIn(client, sha256) : { kind: "unknown" };
  });
}

async function outcomeIn(client: Reader, sha256: string): Promise<Verification> {
  const [published] = (await client.query<Stored & { readonly last: number }>(PUBLISHED, [sha256])).rows;
  if (published) return outcomeOf(readPublication(published), { number: published.last });
  const [submitted] = (await client.query<{ at: Date }>(SUBMITTED, [sha256])).rows;
  return submitted ? { kind: "unpublished", sha256, submittedAt: submitted.at } : { kind: "unknown" };
}

/** A number whose parts do not belong together is nobody's: guessing one takes the digest. */
async function digestOf(client: Reader, { kind, id, year, digest }: ReceiptNumber): Promise<string | null> {
  const { rows } = await client.query<{ sha256: string }>(NUMBERED[kind], [id, year]);
  const sha256 = rows[0]?.sha256;
  return sha256?.startsWith(digest) ? sha256 : null;
}

const NUMBERED = {
  submission: `
SELECT r.content_sha256 AS sha256 FROM revisions r JOIN reports c ON c.id = r.report_id
WHERE r.id = $1 AND c.year = $2`,
  publication: "SELECT content_sha256 AS sha256 FROM publications WHERE id = $1 AND year = $2",
} as const;

/** Where a content was published more than once, what stands comes before what was corrected. */
const PUBLISHED = `
SELECT p.number, p.published_at AS "publishedAt", p.correction_reason AS "correctionReason", last.number AS last, ${STORED}
FROM revisions r
JOIN publications p ON p.report_id = r.report_id AND p.revision_id = r.id
JOIN offices o ON o.id = p.office_id
JOIN offices g ON g.id = o.region_id
CROSS JOIN LATERAL (SELECT max(n.number) AS number FROM publications n
                    WHERE (n.office_id, n.year) = (p.office_id, p.year)) last
WHERE r.content_sha256 = $1
ORDER BY (p.number = last.number) DESC, p.published_at DESC, p.id DESC LIMIT 1`;

const SUBMITTED = `
SELECT created_at AS at FROM revisions WHERE content_sha256 = $1 ORDER BY id LIMIT 1`;
