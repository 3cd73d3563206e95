import { db } from "@/lib/db/client";
import { dayOf } from "@/lib/report/dates";
import { countRegister, type RegisterLine } from "@/lib/report/register";
import { editionById } from "@/lib/template/editions";
import type { CellId } from "@/lib/template/vocabulary";

/** How many lines of a register stand behind each cell; a cell that is not named has none. */
export type RegisterFigures = Readonly<Record<CellId, number>>;

/** What the register kept with a report counts for its year; null where none is kept. */
export async function registerFigures({ id, year, edition }: ReportOfYear): Promise<RegisterFigures | null> {
  const lines = await registerLines(id);
  if (lines.length === 0) return null;
  const { values } = countRegister(editionById(edition), year, lines);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value > 0));
}

type ReportOfYear = { readonly id: number; readonly year: number; readonly edition: string };

/** The register kept with a report, in the order of the list it came in. */
export async function registerLines(reportId: number): Promise<readonly RegisterLine[]> {
  const rows = await db.registerLine.findMany({ where: { reportId }, orderBy: { line: "asc" } });
  return rows.map(({ line, receivedOn, applicant, result, repliedOn }) => ({
    line,
    receivedOn: dayOf(receivedOn),
    applicant,
    result,
    repliedOn: repliedOn && dayOf(repliedOn),
  }));
}
