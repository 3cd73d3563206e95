import { check } from "@/lib/report/check";
import { filingOf } from "@/lib/report/draft";
import { inContext } from "@/lib/report/opening";
import type { Neighbour } from "@/lib/report/rule";
import { editionById } from "@/lib/template/editions";
import type { EditedReport, Judged } from "../draft";
import { entriesOf, type Raws } from "../field-name";
import { standingOf } from "./standing";

/** Runs every rule over what stands in the form: the same rules the server runs. */
export function judgeDraft(
  report: EditedReport,
  raws: Raws,
  neighbours: readonly Neighbour[] = NOBODY,
): Judged {
  const { office, year, previous, districtOffices, exempt } = report;
  const edition = editionById(report.edition);
  const entries = entriesOf(raws);
  const before = previous && { ...previous, edition: editionById(previous.edition) };
  const { filing, context } = inContext(edition, filingOf(edition, { office, year }, entries), {
    previous: before,
    entries,
    districtOffices,
    neighbours,
    exempt,
  });
  const judgement = check(edition, filing, context);
  return { filing, judgement, standing: standingOf(edition, filing, judgement.findings) };
}

/** One and the same, for what is known of others is kept by their list. */
const NOBODY: readonly Neighbour[] = [];
