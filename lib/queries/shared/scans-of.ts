import { z } from "zod";
import { query } from "@/lib/db/client";
import type { KeptScan } from "@/lib/report/signing";

/** Every scan kept of a report's signed prints, oldest first; bytes are left where they are. */
export async function scansOf(reportId: number): Promise<readonly KeptScan[]> {
  const rows = await query<Row>(SCANS, [reportId]);
  return rows.map(({ matchedBy, ...row }) => ({ ...row, matchedBy: matched.parse(matchedBy) }));
}

type Row = Omit<KeptScan, "matchedBy"> & { readonly matchedBy: string };

const SCANS = `
SELECT scan.id, scan.content_sha256 AS "contentSha256", octet_length(scan.bytes) AS size,
       scan.matched_by AS "matchedBy", account.name AS by, scan.uploaded_at AS at
FROM sealed_scans AS scan JOIN accounts AS account ON account.id = scan.uploaded_by
WHERE scan.report_id = $1 ORDER BY scan.id`;

const matched = z.enum(["qr", "typed"]);
