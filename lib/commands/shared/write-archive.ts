import type { Tx } from "@/lib/db/command";
import type { Reading } from "@/lib/document/match";
import { hashContent } from "@/lib/queries/shared/hash-content";
import { check } from "@/lib/report/check";
import { contentOf } from "@/lib/report/content";
import type { Filing, Office } from "@/lib/report/filing";
import type { Actor } from "@/lib/report/permissions";
import { moveOf } from "@/lib/report/workflow";
import type { Edition } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";

export type Place = { readonly officeId: number; readonly year: number; readonly office: Office };

type Past = {
  readonly edition: Edition;
  readonly filing: Filing;
  readonly place: Place;
  readonly actor: Actor;
  readonly at: Date;
};

type Written = { readonly reportId: number; readonly publicationId: number; readonly contentSha256: string };

/** A reading as the office filed it then: nothing added up, nothing put right. */
export function printed({ office, year }: Place, { values, sections }: Reading): Filing {
  return { office, year, values, texts: sections, faults: [], explanations: {} };
}

/** Writes a past report into the archive: report, its one revision with what the rules say of it, publication. */
export async function writeArchive(tx: Tx, past: Past): Promise<Written> {
  const { edition, place, at } = past;
  const { officeId, year } = place;
  const { to: state } = moveOf("publish");
  const report = await tx.report.create({
    data: { officeId, year, edition: edition.id, state, archive: true, createdAt: at, changedAt: at },
  });
  const { revisionId, contentSha256 } = await revise(tx, report.id, past);
  await tx.report.update({ where: { id: report.id }, data: { revisionId } });
  const publication = await tx.publication.create({
    data: { reportId: report.id, revisionId, officeId, year, contentSha256, publishedAt: at },
  });
  await tx.outbox.create({ data: { publicationId: publication.id, createdAt: at } });
  return { reportId: report.id, publicationId: publication.id, contentSha256 };
}

/** By hand, because a figure that was never printed is NULL, and the client knows no such list. */
async function revise(tx: Tx, reportId: number, { edition, filing, actor, at }: Past) {
  const { json, sha256 } = hashContent(contentOf(edition, filing, []));
  const judgement = JSON.stringify(check(edition, filing, { previous: null }));
  const values = `{${cellsOf(edition)
    .map(({ id }) => filing.values[id] ?? "NULL")
    .join(",")}}`;
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO revisions (report_id, number, edition, archive, "values", content, content_sha256, judgement,
      created_by, created_at)
    VALUES (${reportId}, 1, ${edition.id}, true, ${values}::bigint[], ${json}, ${sha256}, ${judgement}::jsonb,
      ${actor.accountId}, ${at})
    RETURNING id`;
  if (!row) throw new TypeError("the revision was not written");
  return { revisionId: row.id, contentSha256: sha256 };
}
