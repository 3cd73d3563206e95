import type { Block } from "./blocks";
import { readTitle } from "./title";

/** What a report says about itself. */
export type About = {
  readonly title: string | null;
  readonly office: string | null;
  readonly year: number | null;
};

/**
 * Title, office and report year: from the title; the year else from the period the figures cover, else from the
 * only year the prose before the tables speaks of.
 */
export function aboutOf(blocks: readonly Block[]): About {
  const title = blocks.find(({ kind }) => kind === "title");
  const text = title && "text" in title ? title.text : null;
  const read = text === null ? null : readTitle(text.replace(/\s+/gu, ""));
  const table = blocks.findIndex(({ kind }) => kind === "table");
  const prose = blocks
    .slice(0, table < 0 ? 60 : table)
    .flatMap((block) => (block.kind === "paragraph" ? [block.text.slice(0, 20_000)] : []));
  return { title: text, office: read?.office ?? null, year: read?.year ?? yearIn(prose) };
}

function yearIn(prose: readonly string[]): number | null {
  const text = prose.join("\n").replace(/\s+/gu, "");
  const period = PERIOD.exec(text);
  if (period) return Number(period[1]);
  const about = new Set([...text.matchAll(REPORTED)].map(([, year]) => Number(year)));
  if (about.size === 1) return [...about][0] ?? null;
  const named = new Set([...text.matchAll(YEAR)].map(([, year]) => Number(year)));
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
}

/** 「自2021年1月1日起至2021年12月31日止」. */
const PERIOD = /(20\d{2})年1月1日(?:起)?[至到—–-]+(?:\1年)?12月31日/u;
/** 「截至2024年12月31日」「2021年度政府信息公开工作情况」. */
const REPORTED = /(20\d{2})年(?:12月31日|底|度?政府信息公开(?:工作)?(?:年度报告|情况|工作))/gu;
const YEAR = /(20\d{2})年/gu;
