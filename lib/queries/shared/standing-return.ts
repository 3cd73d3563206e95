import type { Db } from "@/lib/db/client";
import type { Finding } from "@/lib/report/finding";
import { readJudgement } from "@/lib/report/read-content";
import { nameOfRemarkPlace, readPlace, type RemarkSpan } from "@/lib/report/remarks";
import { moveOf } from "@/lib/report/workflow";
import { editionById } from "@/lib/template/editions";
import type { Edition } from "@/lib/template/vocabulary";

/** A remark of a return, named as a reader would and with the way to its place. */
export type AskedRemark = {
  readonly id: number;
  readonly number: number;
  readonly place: string;
  readonly name: string;
  /** The cell or part to open; null for a finding about neither. */
  readonly opens: string | null;
  readonly span: RemarkSpan | null;
  readonly words: string;
};

/** The return a report has to be answered for: the verdict passed last, if it is one and stands. */
export async function standingReturn(
  reader: Pick<Db, "review">,
  reportId: number,
  /** Not of the revision the answer itself came with. */
  { besides = 0 }: { readonly besides?: number } = {},
) {
  const review = await reader.review.findFirst({
    where: { reportId, withdrawal: null, revisionId: { not: besides } },
    orderBy: { id: "desc" },
    include: {
      reviewer: { select: { name: true } },
      revision: { select: { number: true, edition: true, judgement: true, content: true } },
      remarks: { orderBy: { number: "asc" } },
    },
  });
  if (review?.verdict !== moveOf("return").to) return null;
  const { revision, reviewer, remarks, reason, dueOn, createdAt } = review;
  const { findings } = readJudgement(revision.judgement);
  return {
    id: review.id,
    revision,
    reason: reason ?? "",
    by: reviewer.name,
    at: createdAt,
    dueOn: dueOn && dueOn.toISOString().slice(0, 10),
    remarks: remarks.map((row) => askedRemark(row, editionById(revision.edition), findings)),
  };
}

type Row = {
  readonly id: number;
  readonly number: number;
  readonly place: string;
  readonly quote: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly words: string;
};

/** A remark as stored, against the edition and the findings it was written on. */
export function askedRemark(
  { id, number, place, quote, start, end, words }: Row,
  edition: Edition,
  findings: readonly Finding[],
): AskedRemark {
  const span = quote !== null && start !== null && end !== null ? { start, end, text: quote } : null;
  const name = nameOfRemarkPlace({ edition, findings }, place);
  return { id, number, place, name, opens: opens(edition, place, findings), span, words };
}

function opens(edition: Edition, place: string, findings: readonly Finding[]): string | null {
  const at = readPlace(edition, place);
  if (at?.kind === "cell") return at.cell;
  if (at?.kind === "text") return at.part;
  const finding = findings.find(({ key }) => key === at?.key);
  return finding?.cells[0] ?? finding?.part ?? null;
}
