import { EDITIONS } from "@/lib/template/editions";
import { leavesOf, tablesOf } from "@/lib/template/walk";
import { application, NEW, NORMATIVE_ROW } from "../named-cells";
import { figureOn, lineOf, type Line } from "./lines";
import { seriesOf, spanOf, type Point, type YearOfFigures } from "./series";

/** 本年新收: what the first chart of an office and of a district shows. */
export const RECEIVED = known(NEW);

/** 现行有效行政规范性文件: a stock the form of 2019 did not ask for. */
export const IN_FORCE = known(`disclosure:${NORMATIVE_ROW}:inForce`);

/** What applications came to, in the order of the form, each with its short name. */
export const RESULTS: readonly { readonly name: string; readonly line: Line }[] = resultLines();

/** 自然人 and 法人或其他组织, as the form calls them. */
export const APPLICANTS: readonly [string, string] = applicantNames();

/** A year and what its sum is made of; null: no figures, and why. */
export type YearOfParts = {
  readonly year: number;
  readonly parts: readonly number[] | null;
  readonly why: string;
  readonly breaks: boolean;
};

/** How applications were settled, year by year. A blank among the rows leaves the year without parts. */
export function resultsOver(reports: readonly YearOfFigures[]): readonly YearOfParts[] {
  const span = spanOf(reports);
  const series = RESULTS.map(({ line }) => seriesOf(line, reports, span));
  return span.map((year, at) => {
    const points = series.flatMap((points) => points[at] ?? []);
    return asParts(year, points);
  });
}

/** Who applied, year by year. Whoever is no 自然人 is an organisation, whatever kind the form asks for. */
export function applicantsOver(reports: readonly YearOfFigures[]): readonly YearOfParts[] {
  const natural = seriesOf(known(application("received:new", "natural")), reports);
  const all = seriesOf(RECEIVED, reports);
  return natural.map((one, at) => {
    const sum = all[at];
    const rest = sum && { ...sum, value: (sum.value ?? 0) - (one.value ?? 0) };
    return asParts(one.year, rest ? [one, rest] : [one]);
  });
}

function asParts(year: number, points: readonly Point[]): YearOfParts {
  const breaks = points.some((point) => point.breaks);
  const figures = points.flatMap(({ kind, value }) => (kind === "figure" && value !== null ? [value] : []));
  if (figures.length === points.length) return { year, parts: figures, why: "", breaks };
  const missing = points.every(({ kind }) => kind === "missing");
  return { year, parts: null, why: missing ? "未公开" : "有空白", breaks };
}

/** A figure the charts need. Throws: where no form has it any more. */
function known(id: string): Line {
  const line = lineOf(id);
  if (!line) throw new RangeError(`no form has ${id}`);
  return line;
}

/** The first level under 办理结果, without its total. */
function resultLines() {
  const nodes = tablesOf(newest()).flatMap(({ bands }) => bands.flatMap(({ rows }) => rows));
  const result = nodes.find(({ key }) => key === "result")?.children ?? [];
  return result
    .filter(({ total }) => !total)
    .map(({ key, label }) => ({
      name: label.replace(/（[^（）]*）/gu, ""),
      line: known(application(`result:${key}`)),
    }));
}

function applicantNames(): readonly [string, string] {
  const columns = tablesOf(newest()).flatMap(({ bands }) => bands.flatMap((band) => leavesOf(band.columns)));
  const labelOf = (key: string) =>
    columns.flatMap((path) => path.filter((node) => node.key === key).map(({ label }) => label))[0] ?? key;
  return [labelOf("natural"), labelOf("org")];
}

function newest() {
  const edition = EDITIONS.at(-1);
  if (!edition) throw new RangeError("no edition");
  return edition;
}

/** Figures of a line by report, without those that leave it blank or whose form does not ask. */
export function figuresOn<T extends YearOfFigures>(line: Line, reports: readonly T[]) {
  return reports.flatMap((report) => {
    const value = figureOn(line, report.edition, report.values);
    return value === null ? [] : [{ report, value }];
  });
}
