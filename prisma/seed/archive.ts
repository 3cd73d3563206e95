import { createHash } from "node:crypto";
import { db } from "@/lib/db/client";
import { command, type Tx } from "@/lib/db/command";
import { check } from "@/lib/report/check";
import { canonicalJson, contentOf } from "@/lib/report/content";
import type { Actor } from "@/lib/report/permissions";
import { moveOf } from "@/lib/report/workflow";
import { archive } from "@/lib/samples/archive";
import type { Sample } from "@/lib/samples/sample";
import { cellsOf } from "@/lib/template/walk";
import { inSeason } from "./calendar";

/** Brings in the reports published before the portal, as printed, each with its findings. */
export async function bringInArchive(administrator: Actor): Promise<void> {
  for (const sample of archive()) {
    const { fullName } = sample.filing.office;
    const office = await db.office.findFirstOrThrow({ where: { fullName }, select: { id: true } });
    await command(administrator, (tx) =>
      write(tx, sample, { officeId: office.id, createdBy: administrator.accountId }),
    );
  }
}

type By = { readonly officeId: number; readonly createdBy: number };

async function write(tx: Tx, sample: Sample, { officeId, createdBy }: By) {
  const { year } = sample.filing;
  const at = inSeason(year, 27, 10);
  const edition = sample.edition.id;
  const { to: state } = moveOf("publish");
  const report = await tx.report.create({
    data: { officeId, year, edition, state, archive: true, createdAt: at, changedAt: at },
  });
  const revision = await tx.revision.create({
    data: {
      ...frozen(sample),
      reportId: report.id,
      number: 1,
      edition,
      archive: true,
      createdBy,
      createdAt: at,
    },
  });
  await tx.report.update({ where: { id: report.id }, data: { revisionId: revision.id } });
  const { contentSha256, id: revisionId } = revision;
  const publication = await tx.publication.create({
    data: { reportId: report.id, revisionId, officeId, year, contentSha256, publishedAt: at },
  });
  await tx.outbox.create({ data: { publicationId: publication.id, createdAt: at } });
  const detail = { reportId: report.id, contentSha256 };
  return {
    events: [
      { subject: "reports", subjectId: report.id, kind: "archive", at },
      { subject: "publications", subjectId: publication.id, kind: "archive", detail, at },
    ] as const,
    result: undefined,
  };
}

function frozen({ edition, filing }: Sample) {
  const content = canonicalJson(contentOf(edition, filing, []));
  return {
    values: cellsOf(edition).map(({ id }) => BigInt(filing.values[id] ?? 0)),
    content,
    contentSha256: createHash("sha256").update(content).digest("hex"),
    judgement: check(edition, filing, { previous: null }),
  };
}
