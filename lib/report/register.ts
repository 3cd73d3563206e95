import { equationsOf } from "@/lib/template/equations";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";
import { printDate } from "./dates";
import { registerCell, registerForm, resultIn } from "./register-form";

/** One application of the 台账, without anything about the person. Days are calendar days in China. */
export type RegisterLine = {
  /** As numbered in the list brought in, from 1. */
  readonly line: number;
  readonly receivedOn: string;
  /** Key path of a column of 表三, such as `org:business`. */
  readonly applicant: string;
  /** Key path of a row of 表三, such as `result:granted`; null while pending. */
  readonly result: string | null;
  readonly repliedOn: string | null;
};

/** A line that is not counted, and why. */
export type RegisterProblem = { readonly line: number; readonly message: string };

export type RegisterCount = {
  /** Every cell of 表三, totals included. */
  readonly values: Readonly<Record<CellId, number>>;
  /** The lines behind every value, by their numbers. */
  readonly lines: Readonly<Record<CellId, readonly number[]>>;
  readonly problems: readonly RegisterProblem[];
};

/** A register may have this many lines. */
export const MOST_LINES = 20_000;

/**
 * Counts a register into 表三 of a year: each line once as received or carried in, once as done or carried
 * out, so that the balance holds whatever the lines are. What does not belong to the year is a problem.
 */
export function countRegister(
  edition: Edition,
  year: number,
  register: readonly RegisterLine[],
): RegisterCount {
  const form = registerForm(edition);
  const own = cellsOf(edition).filter(({ table }) => table === form.table);
  const lines = Object.fromEntries(own.map(({ id }) => [id, new Array<number>()]));
  const problems: RegisterProblem[] = [];
  for (const line of register) {
    const placed = place(edition, year, line);
    if ("message" in placed) problems.push({ line: line.line, message: placed.message });
    else for (const cell of placed.cells) lines[cell]?.push(line.line);
  }
  for (const { rule, left, right } of equationsOf(edition)) {
    const [total] = right;
    if (total === undefined || rule.endsWith("-BAL") || !(total in lines)) continue;
    lines[total] = left.flatMap((part) => lines[part] ?? []).toSorted((a, b) => a - b);
  }
  const values = Object.fromEntries(Object.entries(lines).map(([cell, own]) => [cell, own.length]));
  return { values, lines, problems };
}

/** What is wrong with a line whatever the year; null where nothing is. */
export function lineTrouble(edition: Edition, line: RegisterLine): string | null {
  const form = registerForm(edition);
  const { receivedOn, applicant, result, repliedOn } = line;
  if (!form.applicants.has(applicant)) return "申请人类型不是表三的一列，请按模板的下拉选项填写";
  if (result !== null && !resultIn(form, result)) return "处理结果不是表三的一行，请按模板的下拉选项填写";
  if (repliedOn === null)
    return result === null ? null : "有处理结果，没有答复日期；请补上答复日期，未办结的清空处理结果";
  if (result === null) return "有答复日期，没有处理结果；请补上处理结果，未办结的清空答复日期";
  return repliedOn < receivedOn ? "答复日期早于收到日期，请核对这两个日期" : null;
}

/** Whether a day can stand in a register: the 条例 was issued in 2007. */
export function isRegisterDay(day: string): boolean {
  return day >= "2007-01-01" && day <= "2099-12-31";
}

type Placed = { readonly cells: readonly CellId[] } | { readonly message: string };

function place(edition: Edition, year: number, line: RegisterLine): Placed {
  const form = registerForm(edition);
  const { receivedOn, repliedOn, applicant, result } = line;
  const trouble = lineTrouble(edition, line);
  if (trouble) return { message: trouble };
  const first = `${year}-01-01`;
  const last = `${year}-12-31`;
  if (receivedOn > last)
    return { message: `收到日期${printDate(receivedOn)}在${year}年以后，应计入以后年度的报告` };
  if (repliedOn !== null && repliedOn < first)
    return { message: `${printDate(repliedOn)}已经答复，应计入以前年度的报告` };
  const column = form.applicants.get(applicant) ?? [];
  const done = repliedOn !== null && repliedOn <= last && result !== null ? resultIn(form, result) : null;
  return {
    cells: [
      registerCell(form, receivedOn < first ? form.carriedIn : form.received, column),
      registerCell(form, done ?? form.carriedOut, column),
    ],
  };
}
