/** Where a text still shows the form instead of the facts: 「该部分以表格形式报告」, 「XX」, 「____」, 「【单位名称】」. */
export function residueIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  )
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, i, all) => i === 0 || start >= (all[i - 1]?.end ?? 0));
}

const PATTERNS: readonly RegExp[] = [
  /(?:该|本|此)部分以表格形式报告|表格如下|(?:此处|请在此|请根据实际情况)(?:填写|填报|插入|描述)|待(?:补充|填写|核实)(?=[，。；）\n]|$)/gu,
  // Letters beside them make a word or a number; 「不得出现“XX”等字样」 speaks of the sign itself.
  /(?<![A-Za-z0-9])20\d?[Xx×]{1,2}(?=年)/gu,
  /(?<![A-Za-z0-9+×*])(?:[Xx]{2,}|×{2,})(?![A-Za-z0-9+*]|”等?(?:字样|样式|模式))/gu,
  /(?<![A-Za-z0-9])[NnX×](?=[件条份宗项次个篇期场](?![A-Za-z]))/gu,
  /[_＿]{2,}/gu,
  /[○◯□△]{2,}|(?<!二)〇{2,}/gu,
  /【(?:[^】]{0,20}(?:填|名称|年份|数字|日期|此处|示例|说明|选填|可选|单位|[Xx×_]{2})[^】]{0,20})?】/gu,
  /（(?:[^（）]{0,16}(?:此处|请)(?:填写|填报|补充)[^（）]{0,16}|单位名称|如有|可选|选填|填写[^（）]{0,12})）/gu,
  /（）(?=[件条份宗项次个年])/gu,
];
