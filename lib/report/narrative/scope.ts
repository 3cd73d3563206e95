import type { OfficeType } from "../filing";
import type { Scope } from "./statement";

/** A report of a government sums up its whole district; every other office speaks for itself. */
const SUMS_UP: readonly OfficeType[] = ["county-government", "region"];

const WHOLE_DISTRICT =
  /全[省市州区县旗]|全系统|[各我](?:省|市|州|区|县|旗)(?!政府|人民政府|委)|各(?:级|地|部门|单位|镇|乡|街道|有关部门)/u;
const ONE_BODY = /本级|办公[室厅]|政府办|(?<!全)局(?!部|面|限)|[镇乡]政府|街道办|(?<![各级关])部门/u;
const ITSELF = /(?:我|本)(?:办|局|委|院|单位|机关|行政机关|部门|镇|乡|街|街道|中心|厅)/u;

/** Of whom a sentence speaks, read from the words before its figure; the latest mention counts. */
export function scopeOf(before: string, type: OfficeType): Scope {
  if (SUMS_UP.includes(type))
    return lastOf(before, ONE_BODY) > lastOf(before, WHOLE_DISTRICT) ? "narrower" : "whole";
  const clause = before.slice(before.search(/[^，；]*$/u));
  return lastOf(clause, WHOLE_DISTRICT) > lastOf(clause, ITSELF) ? "wider" : "whole";
}

function lastOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(new RegExp(pattern, "gu"))].at(-1)?.index ?? -1;
}
