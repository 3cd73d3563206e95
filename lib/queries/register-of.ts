import { writeRegister } from "@/lib/formats/register/template";
import type { Actor } from "@/lib/report/permissions";
import { countRegister, type RegisterProblem } from "@/lib/report/register";
import { rowOfLine, type RegisterRow } from "@/lib/report/register-rows";
import { editionById } from "@/lib/template/editions";
import { draftInScope } from "./shared/draft-in-scope";
import { readRegisterApart } from "./shared/read-apart";
import { registerLines } from "./shared/register-figures";

export type RegisterOf = { readonly lines: readonly RegisterRow[] };

/** The register kept with a report, or only the lines behind one of its cells. Refuses: not-found. */
export async function registerOf(actor: Actor, id: number, cell: string | null): Promise<RegisterOf> {
  const { year, edition } = await draftInScope(actor, id);
  const register = await registerLines(id);
  if (cell === null) return { lines: register.map(rowOfLine) };
  const behind = new Set(countRegister(editionById(edition), year, register).lines[cell] ?? []);
  return { lines: register.filter(({ line }) => behind.has(line)).map(rowOfLine) };
}

export type ReadRegister = RegisterOf & {
  readonly problems: readonly RegisterProblem[];
  readonly dropped: readonly string[];
  readonly sheet: string | null;
  readonly otherSheets: readonly string[];
};

/** What a file says as a register of the report; nothing is kept. Refuses: not-found, unreadable, too-large. */
export async function readingForRegister(
  actor: Actor,
  id: number,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
): Promise<ReadRegister> {
  const { edition } = await draftInScope(actor, id);
  const { lines, ...reading } = await readRegisterApart(bytes, name, editionById(edition).id);
  return { ...reading, lines: lines.map(rowOfLine) };
}

/** The empty register of the report's year and edition, as a workbook with its name. Refuses: not-found. */
export async function registerTemplate(
  actor: Actor,
  id: number,
): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const { year, edition, office } = await draftInScope(actor, id);
  const bytes = new Uint8Array(await writeRegister(editionById(edition), year));
  return { name: `${office.shortName}${year}年政府信息公开申请台账.xlsx`, bytes };
}
