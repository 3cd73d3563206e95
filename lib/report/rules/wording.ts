import { quote, sentencesOf, type Prose } from "../narrative/prose";
import { residueIn } from "../narrative/residue";
import { yearsIn } from "../narrative/years";
import type { Found, Report, Rule } from "../rule";

/** Words that should not be there: another year's, or the form's own. */
export const WORDING: readonly Rule[] = [
  {
    id: "N-YEAR",
    title: "文字中没有沿用旧报告的年份",
    severity: "warning",
    basis: "《政府信息公开条例》第四十九条：报告上一年度的工作",
    find: ({ prose, filing }) => prose.flatMap((piece) => strayYears(piece, filing.year)),
  },
  {
    id: "N-TPL",
    title: "文字中没有格式说明和未填的空位",
    severity: "error",
    basis: "国办公开办函〔2021〕30号：年度报告内容不能遗漏",
    find: ({ prose }: Report) => prose.flatMap(residue),
  },
];

/** In the preface only the period counts: its other dates are those of documents and of publication. */
const PERIOD = /统计|期限|期间|数据/u;

function strayYears(prose: Prose, reported: number): readonly Found[] {
  const stray = sentencesOf(prose).flatMap((sentence) =>
    prose.part === "preface" && !PERIOD.test(sentence.text)
      ? []
      : yearsIn(sentence.text, reported, prose.part)
          .filter(({ role }) => role === "stray")
          .map(({ year, start, end }) => ({
            year,
            start: sentence.start + start,
            end: sentence.start + end + 1,
          })),
  );
  return stray.map(({ year, start, end }) => {
    const times = stray.filter((other) => other.year === year).length;
    return {
      at: `${prose.part}:${year}`,
      quote: quote(prose, start, end),
      message: `“${prose.label}”里写有“${year}年”${times > 1 ? `（共${times}处）` : ""}，本报告是${reported}年度的。请核对是否沿用了旧报告的文字；确实要写往年情况的，请写明是与上年比较。`,
    };
  });
}

function residue(prose: Prose): readonly Found[] {
  return residueIn(prose.text).map(({ start, end }) => {
    const found = quote(prose, start, end);
    return {
      at: `${prose.part}:${found.text.replace(/\s+/gu, "")}`,
      quote: found,
      message: `“${prose.label}”里有“${found.text.replace(/\s+/gu, "")}”，是格式说明或者没有填写的空位。请改写成本机关的情况。`,
    };
  });
}
