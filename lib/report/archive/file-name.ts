/** The last part of a path, without its ending. */
export function fileName(path: string): string {
  return (path.split("/").at(-1) ?? "").replace(/\.[a-z]{2,5}$/iu, "");
}

/** The Chinese words of a path that may name somebody: 「2023年区教育局年报」 gives 区教育局. */
export function wordsOf(path: string): readonly string[] {
  return [...path.normalize("NFKC").matchAll(/\p{Script=Han}+/gu)]
    .map(([run]) => run.replace(/^(?:年度?|关于|附件)/u, "").replace(TOPIC, ""))
    .filter((word) => word.length >= 2);
}

/** The one year a file's name speaks of, a day in it left out; its folder's where the name says none. */
export function yearsIn(path: string): readonly number[] {
  const parts = path.normalize("NFKC").split("/").toReversed();
  const years = parts.map((part) => [
    ...new Set([...part.replace(DAY, " ").matchAll(YEAR)].map(([, year]) => Number(year))),
  ]);
  return years.find((found) => found.length > 0) ?? [];
}

const TOPIC = /(?:的?政府信息公开|的?信息公开|的?政务公开|年度报告|年度工作报告|工作报告|年报|报告).*$/u;
const YEAR = /(?<!\d)(20\d{2})(?!\d)/gu;
const DAY = /20\d{2}(?:-\d{1,2}-\d{1,2}|\.\d{1,2}\.\d{1,2}|年\d{1,2}月(?:\d{1,2}日)?|\d{4}(?!\d))/gu;
