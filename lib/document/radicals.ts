/**
 * Puts ordinary characters in the place of the radicals some PDF writers leave behind: ⾊ → 色, ⻓ → 长.
 * NFKC knows the Kangxi radicals only; the supplement has to be spelt out.
 */
export function unradical(text: string): string {
  return RADICAL.test(text) ? text.replace(RADICALS, (radical) => plain(radical)) : text;
}

const RADICAL = /[\u2e80-\u2fdf]/u;
const RADICALS = /[\u2e80-\u2fdf]/gu;

/** Supplement and ordinary character in turn. */
const PAIRS =
  "⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑长⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⻒长⺎兀⺈刀⺙文⺼肉";

const SUPPLEMENT = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS.charAt(2 * at), PAIRS.charAt(2 * at + 1)]),
);

function plain(radical: string): string {
  return SUPPLEMENT.get(radical) ?? radical.normalize("NFKC");
}
