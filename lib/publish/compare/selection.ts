import { MOST, type Selection } from "@/components/compare/comparison";
import { COMPARE } from "@/components/site/addresses";
import { HANDLED, CARRIED_OUT, NEW } from "@/lib/report/named-cells";
import { lineOf } from "@/lib/report/series/lines";

/** What an address asks for, read. Nothing in it is trusted; what cannot be answered is said. */
export type Asked = Selection & { readonly csv: boolean; readonly problems: readonly string[] };

/** Reads the parameters; each may be given several times or with commas. */
export function readSelection(parameters: URLSearchParams): Asked {
  const given = (name: string) => listed(parameters.getAll(name));
  const [offices, years, rows] = [given("offices"), given("years"), given("rows")];
  const strange = years.filter((year) => !/^\d{4}$/u.test(year));
  const unknown = rows.filter((row) => lineOf(row) === undefined);
  return {
    offices: offices.slice(0, MOST.offices),
    years: years
      .filter((year) => !strange.includes(year))
      .map(Number)
      .sort((a, b) => a - b)
      .slice(0, MOST.years),
    rows: [...new Set(rows.flatMap((row) => lineOf(row)?.id ?? []))].slice(0, MOST.rows),
    find: (parameters.get("find") ?? "").trim().slice(0, 40),
    csv: parameters.get("format") === "csv",
    problems: [
      ...tooMany("单位", offices.length, MOST.offices),
      ...tooMany("年度", years.length, MOST.years),
      ...tooMany("指标", rows.length, MOST.rows),
      ...(strange.length > 0 ? [`年度写作四位数字，例如2024。不能识别：${named(strange)}。`] : []),
      ...(unknown.length > 0
        ? [`没有这样的指标：${named(unknown)}。请在下面的表中选择，或者使用报告数据中的单元格编号。`]
        : []),
    ],
  };
}

/** Whether there is anything to compare. */
export function isEmpty({ offices, problems }: Asked): boolean {
  return offices.length === 0 && problems.length === 0;
}

/** The one address of a selection, as short as it can be; the same question is always written the same. */
export function addressOf({ offices, years, rows, find }: Selection, format?: "csv"): string {
  const lists = [
    ["offices", offices],
    ["years", years.map(String)],
    ["rows", rows],
    ["find", find ? [find] : []],
    ["format", format ? [format] : []],
  ] as const;
  const parts = lists.flatMap(([name, list]) =>
    list.length > 0 ? [`${name}=${list.map(written).join(",")}`] : [],
  );
  return parts.length > 0 ? `${COMPARE}?${parts.join("&")}` : COMPARE;
}

/** What is compared where nobody says: what came, what was settled, what was left. */
export const USUAL_ROWS: readonly string[] = [NEW, HANDLED, CARRIED_OUT];

/** Colons may stand in a query, and cell ids are full of them. */
function written(text: string): string {
  return encodeURIComponent(text).replaceAll("%3A", ":");
}

/** More than could ever be answered is not even read. */
function listed(values: readonly string[]): readonly string[] {
  const all = values.flatMap((value) => value.slice(0, LONGEST).split(",")).map((value) => value.trim());
  return [...new Set(all.filter(Boolean))].slice(0, LONGEST);
}

const LONGEST = 4_000;

function tooMany(what: string, count: number, most: number): readonly string[] {
  return count > most ? [`一次最多比较${most}个${what}，现在选了${count}个。请减少后再比较。`] : [];
}

function named(words: readonly string[]): string {
  return words
    .slice(0, 5)
    .map((word) => `“${word.slice(0, 60)}”`)
    .join("、");
}
