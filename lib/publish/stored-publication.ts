import type { RuleOutcome } from "@/lib/report/finding";
import { z } from "zod";
import { masked } from "@/lib/report/privacy/personal";
import { readContent, readJudgement } from "@/lib/report/read-content";
import type { Publication } from "./publication";

/** What a publication is read from: revision `r`, office `o`, its region `g`. */
export const STORED = `
  r.content, r.content_sha256 AS sha256, r.archive, r.judgement,
  o.slug, o.full_name AS "fullName", o.short_name AS "shortName",
  g.slug AS "regionSlug", g.full_name AS "regionFullName", g.short_name AS "regionShortName"`;

export type Stored = {
  readonly number: number;
  readonly publishedAt: Date | null;
  readonly correctionReason: string | null;
  readonly content: string;
  readonly sha256: string;
  readonly archive: boolean;
  readonly judgement: unknown;
  readonly slug: string;
  readonly fullName: string;
  readonly shortName: string;
  readonly regionSlug: string;
  readonly regionFullName: string;
  readonly regionShortName: string;
};

/** A row as the page and the data file want it. */
export function readPublication(row: Stored): Publication {
  return {
    region: { slug: row.regionSlug, fullName: row.regionFullName, shortName: row.regionShortName },
    office: { slug: row.slug, fullName: row.fullName, shortName: row.shortName },
    content: readContent(row.content),
    sha256: row.sha256,
    number: row.number,
    publishedAt: row.publishedAt,
    correctionReason: row.correctionReason,
    ledger: readJudgement(row.judgement).ledger.map(inPublic),
    waivers: waiversIn(row.judgement),
    archive: row.archive ? { findings: readJudgement(row.judgement).findings } : null,
  };
}

function inPublic(entry: RuleOutcome): RuleOutcome {
  return entry.reason === undefined ? entry : { ...entry, reason: masked(entry.reason) };
}

/** A reason may name somebody: what tells of a person is masked, as in explanations. */
function waiversIn(judgement: unknown) {
  const kept = waived.safeParse(judgement);
  if (!kept.success) return [];
  return kept.data.ledger.flatMap(({ rule, title, outcome, reason, until }) =>
    outcome === "waived" && reason ? [{ rule, title, reason: masked(reason), until: until ?? null }] : [],
  );
}

const waived = z.object({
  ledger: z.array(
    z.object({
      rule: z.string(),
      title: z.string(),
      outcome: z.string(),
      reason: z.string().optional(),
      until: z.string().optional(),
    }),
  ),
});
