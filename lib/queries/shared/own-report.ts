import { db } from "@/lib/db/client";
import { filingOf } from "@/lib/report/draft";
import { readContent, valuesOf } from "@/lib/report/read-content";
import { STATES, type State } from "@/lib/report/workflow";
import { editionById } from "@/lib/template/editions";
import type { Values } from "@/lib/template/equations";
import type { CellId, EditionId } from "@/lib/template/vocabulary";
import { officeOf, stateOf } from "./words";

/** The report a region makes in its own name, as it stands now. */
export type OwnReport = {
  readonly id: number;
  readonly state: State;
  readonly edition: EditionId;
  /** As typed while it is open, else as submitted last. */
  readonly values: Values;
  /** As citizens read it, where that is something else. */
  readonly published: Values | null;
  /** What stands in the draft, by cell. */
  readonly entries: ReadonlyMap<
    CellId,
    { readonly raw: string; readonly version: number; readonly source: string }
  >;
};

/** The region's own report of a year; null where it was not begun. */
export async function ownReport(at: {
  readonly regionId: number;
  readonly year: number;
}): Promise<OwnReport | null> {
  const report = await db.report.findUnique({
    where: { officeId_year: { officeId: at.regionId, year: at.year } },
    include: {
      office: true,
      entries: { select: { key: true, raw: true, version: true, source: true } },
      revision: { select: { id: true, content: true } },
      publications: {
        orderBy: { number: "desc" },
        take: 1,
        select: { revisionId: true, revision: { select: { content: true } } },
      },
    },
  });
  if (!report) return null;
  const { id, entries, revision, office, year } = report;
  const state = stateOf(report.state);
  const edition = editionById(report.edition);
  const typed = STATES[state].editable || !revision;
  const [publication] = report.publications;
  return {
    id,
    state,
    edition: edition.id,
    values: typed
      ? filingOf(edition, { office: officeOf(office), year }, entries).values
      : valuesOf(readContent(revision.content)),
    published:
      publication && (typed || publication.revisionId !== revision.id)
        ? valuesOf(readContent(publication.revision.content))
        : null,
    entries: new Map(entries.map(({ key, ...entry }) => [key, entry])),
  };
}
