/** A title as found among the first lines of a report: which lines it takes up and what it says. */
export type Title = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly office: string | null;
  readonly year: number | null;
};

/**
 * Finds 「{office}{year}年政府信息公开工作年度报告」 among lines, also broken over up to three of them. One that
 * names the office comes first, then one on fewer lines, then the earlier one.
 */
export function findTitle(lines: readonly string[]): Title | null {
  const found = lines.flatMap((_, from) =>
    [1, 2, 3].flatMap((count) => titleAt(lines, from, from + count) ?? []),
  );
  const rank = ({ office, from, to }: Title) => (office === null ? 1000 : 0) + (to - from) * 100 + from;
  return found.sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** Office and year of a title; null where the text is none. */
export function readTitle(
  text: string,
): { readonly office: string | null; readonly year: number | null } | null {
  if (text.length > 90 || text.split(/报告|年报/u).length !== 2) return null;
  for (const form of FORMS) {
    const { before = "", year = "", between = "" } = form.exec(text)?.groups ?? {};
    if (form.test(text)) return { office: officeIn(before) ?? officeIn(between), year: yearOf(year) };
  }
  return null;
}

function titleAt(lines: readonly string[], from: number, to: number): Title | null {
  const parts = lines.slice(from, to).map(clean);
  if (parts.length < to - from || parts.some((part) => part === "")) return null;
  const text = parts.join("");
  const read = readTitle(text);
  return read && { from, to, text, ...read };
}

function clean(line: string): string {
  return line
    .replace(/^[#*\s]+|[*\s]+$/gu, "")
    .replace(/^标题\s*[:：]\s*/u, "")
    .replace(/\s+/gu, "");
}

const YEAR = "(?<year>\\d{4}|[二〇○零一三四五六七八九]{4})";
const TOPIC = "(?:政府信息公开|信息公开|政务公开)";
const REPORT = "[^，。；：:]{0,14}(?:报告|年报)";
const FORMS = [
  new RegExp(
    `^(?<before>[^：:，。；>《》]{0,50}?)${YEAR}年?度?(?<between>[^：:，。；>《》]{0,30}?)${TOPIC}${REPORT}$`,
    "u",
  ),
  new RegExp(
    `^(?<before>[^：:，。；>《》]{2,50}?)${TOPIC}[^，。；：:]{0,12}(?:报告|年报)[（(]?${YEAR}年?度?[）)]?$`,
    "u",
  ),
  new RegExp(`^(?<before>[^：:，。；>《》]{2,50}?)${TOPIC}(?:工作)?${YEAR}年?度?${REPORT}$`, "u"),
];

function officeIn(text: string): string | null {
  const office = text.replace(/^关于|的$/gu, "").trim();
  return /\p{Script=Han}{2}/u.test(office) ? office : null;
}

function yearOf(text: string): number | null {
  const digits = [...text].map((digit) => {
    const at = "〇一二三四五六七八九".indexOf(digit);
    return at >= 0 ? String(at) : digit.replace(/[○零]/u, "0");
  });
  const year = Number(digits.join(""));
  return year >= 2000 && year <= 2100 ? year : null;
}
