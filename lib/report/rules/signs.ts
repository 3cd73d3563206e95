import { slipsIn, type Slip, type SlipKind } from "../narrative/signs";
import type { Prose } from "../narrative/prose";
import { listingsIn } from "../narrative/sections-listed";
import type { Found, Rule } from "../rule";

/** How the prose is set down: what it announces, and its signs. */
export const SIGNS: readonly Rule[] = [
  {
    id: "N-SIX",
    title: "写明由几部分组成的，所列的部分与个数一致",
    severity: "warning",
    basis: "国办公开办函〔2021〕30号：年度报告内容不能遗漏",
    find: ({ prose }) => prose.flatMap(miscounted),
  },
  {
    id: "N-PUNC",
    title: "标点成对，全角半角一致，没有重复",
    severity: "info",
    basis: "GB/T 15834—2011《标点符号用法》",
    find: ({ prose }) => prose.flatMap(slips),
  },
];

function miscounted(prose: Prose): readonly Found[] {
  return listingsIn(prose)
    .filter(({ announced, fewest, most }) => announced < fewest || announced > most)
    .map(({ quote, announced, fewest }) => ({
      at: `${prose.part}:${announced}`,
      quote,
      message: `“${prose.label}”写的是${announced}个部分，列出来的是${fewest}个。请补齐所列的部分或者改正个数。`,
    }));
}

const KINDS: readonly SlipKind[] = ["unbalanced", "width", "doubled"];

const SAY: Readonly<Record<SlipKind, string>> = {
  unbalanced: "没有成对，请补上另一半或者删去",
  width: "与同一部分其他标点的全角、半角不一致，请统一为全角",
  doubled: "重复，请删去多余的字或者标点",
};

/** One finding a part and kind: a text pasted from elsewhere has dozens of the same. */
function slips(prose: Prose): readonly Found[] {
  const all = slipsIn(prose.raw);
  return KINDS.flatMap((kind) => slipsOf(prose, kind, all));
}

function slipsOf(prose: Prose, kind: SlipKind, all: readonly Slip[]): readonly Found[] {
  const slips = all.filter((slip) => slip.kind === kind);
  const [first] = slips;
  if (!first) return [];
  const quote = { part: prose.part, ...around(prose.raw, first) };
  const more = slips.length > 1 ? `（共${slips.length}处）` : "";
  return [
    {
      at: `${prose.part}:${kind}`,
      quote,
      message: `“${prose.label}”里${nameOf(prose.raw.slice(first.start, first.end))}${SAY[kind]}${more}。`,
    },
  ];
}

/** A quotation mark cannot stand in quotation marks. */
function nameOf(sign: string): string {
  return SIGN_NAMES[sign] ?? `“${sign}”`;
}

const SIGN_NAMES: Readonly<Record<string, string>> = {
  "“": "前引号",
  "”": "后引号",
  "‘": "前单引号",
  "’": "后单引号",
};

/** A single sign is hard to find: a few words before and after go with it. */
function around(text: string, { start, end }: Slip) {
  const from = Math.max(0, text.lastIndexOf("\n", start - 1) + 1, start - 6);
  const line = text.indexOf("\n", end);
  const to = Math.min(line < 0 ? text.length : line, end + 6);
  return { start: from, end: to, text: text.slice(from, to) };
}
