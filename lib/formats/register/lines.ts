import { lineTrouble, MOST_LINES, type RegisterLine, type RegisterProblem } from "@/lib/report/register";
import type { Edition } from "@/lib/template/vocabulary";
import { readDay } from "./days";
import { FIELD_NAMES, type Field, type Header } from "./header";
import { wordsOf, type Meaning, type Words } from "./words";

/**
 * The lines below the heads; a line that cannot be told for sure is a problem with the way out. Where there
 * are more than a register may have, it stops one behind.
 */
export function linesOf(
  edition: Edition,
  header: Header,
  rows: readonly (readonly string[])[],
): { readonly lines: readonly RegisterLine[]; readonly problems: readonly RegisterProblem[] } {
  const words = wordsOf(edition);
  const lines: RegisterLine[] = [];
  const problems: RegisterProblem[] = [];
  for (const [at, cells] of rows.entries()) {
    if (at <= header.row) continue;
    if (lines.length + problems.length > MOST_LINES) break;
    const row = rowOf(header, cells);
    if (isEmpty(row) || isHeadAgain(row)) continue;
    const reading = lineOf(words, row, at + 1);
    const trouble = "faults" in reading ? reading.faults.join("；") : lineTrouble(edition, reading);
    if (trouble !== null) problems.push({ line: at + 1, message: trouble });
    else if ("receivedOn" in reading) lines.push(reading);
  }
  return { lines, problems };
}

type Row = Readonly<Record<Field, string>>;

function rowOf({ columns }: Header, cells: readonly string[]): Row {
  const read = (field: Field) => {
    const at = columns[field];
    return at === undefined ? "" : (cells[at] ?? "").trim();
  };
  return {
    received: read("received"),
    applicant: read("applicant"),
    result: unsaid(read("result")),
    detail: unsaid(read("detail")),
    replied: unsaid(read("replied")),
  };
}

/** A stroke where nothing is to be said. */
function unsaid(text: string): string {
  return /^[-—–－/\\无]+$/u.test(text) ? "" : text;
}

function isEmpty({ received, applicant, result, replied }: Row): boolean {
  return received === "" && applicant === "" && result === "" && replied === "";
}

/** Long lists print their heads on every page. */
function isHeadAgain({ received, applicant }: Row): boolean {
  return received === FIELD_NAMES.received || applicant === FIELD_NAMES.applicant;
}

function lineOf(words: Words, row: Row, line: number): RegisterLine | { readonly faults: readonly string[] } {
  const receivedOn = readDay(row.received);
  const applicant = words.applicant(row.applicant);
  const result = row.result === "" ? PENDING : words.result(row.result, row.detail);
  // 「未答复」 in the column of the days says the same as an empty place.
  const isOpen = row.replied === "" || words.result(row.replied).kind === "pending";
  const repliedOn = isOpen ? null : readDay(row.replied);
  const faults = [
    receivedOn === null && dayFault(FIELD_NAMES.received, row.received),
    applicantFault(applicant, row.applicant),
    resultFault(result, row.result),
    !isOpen && repliedOn === null && dayFault(FIELD_NAMES.replied, row.replied),
  ].filter((fault) => typeof fault === "string");
  if (faults.length > 0 || receivedOn === null || applicant.kind !== "leaf") return { faults };
  return {
    line,
    receivedOn,
    applicant: applicant.key,
    result: result.kind === "leaf" ? result.key : null,
    repliedOn,
  };
}

const PENDING: Meaning = { kind: "pending" };

function dayFault(name: string, text: string): string {
  if (text === "") return `没有${name}，请补上`;
  return `${name}${quoted(text)}认不出是哪一天，请写成2025-03-01的样子，年月日都要有`;
}

/** Never said back: somebody may have put a name there. */
function applicantFault(meaning: Meaning, text: string): string | false {
  if (meaning.kind === "leaf") return false;
  if (text === "") return "没有申请人类型，请补上";
  if (meaning.kind === "group")
    return `申请人类型只写到“${meaning.label}”，请写明是${meaning.among.join("、")}中的哪一类`;
  return "申请人类型认不出，请按模板的下拉选项填写";
}

function resultFault(meaning: Meaning, text: string): string | false {
  if (meaning.kind === "group")
    return `处理结果只写到“${meaning.label}”，请写明是其中哪一种情形（${meaning.among.length}种，见模板的下拉选项）`;
  return meaning.kind === "unknown"
    ? `处理结果${quoted(text)}不能对应到表三的一行，请按模板的下拉选项填写`
    : false;
}

/** Short words are said back so that they are found; a long text or number may be somebody's. */
function quoted(text: string): string {
  return text.length <= 12 && !/\d{9}/u.test(text.normalize("NFKC")) ? `“${text}”` : "";
}
