/** One line of a fictional register as it is written in a sheet: received, applicant, result, replied. */
export type WrittenLine = readonly [received: string, applicant: string, result: string, replied: string];

/**
 * Forty applications of an agency's year in the words of a list: four carried in, two carried out, every kind
 * of applicant. Nobody is named.
 */
export function sampleRegister(year: number): readonly WrittenLine[] {
  const carriedIn = LATE.map(([applicant, result], at): WrittenLine => [
    `${year - 1}-12-${20 + at}`,
    applicant,
    result,
    `${year}-01-${10 + at}`,
  ]);
  const done = Array.from({ length: 34 }, (_, at): WrittenLine => {
    const month = String(1 + (at % 11)).padStart(2, "0");
    const [result = "", applicant = ""] = [RESULTS[at % RESULTS.length], APPLICANTS[at % APPLICANTS.length]];
    return [`${year}-${month}-05`, applicant, result, `${year}-${month}-25`];
  });
  const open = [20, 28].map((day): WrittenLine => [`${year}-12-${day}`, "自然人", "", ""]);
  return [...carriedIn, ...done, ...open];
}

const LATE = [
  ["自然人", "（一）予以公开"],
  ["自然人", "（一）予以公开"],
  ["商业企业", "（二）部分公开"],
  ["自然人", "1.本机关不掌握相关政府信息"],
] as const;

const APPLICANTS = [
  "自然人",
  "自然人",
  "自然人",
  "商业企业",
  "法律服务机构",
  "其他",
  "科研机构",
  "社会公益组织",
];

const RESULTS = [
  "（一）予以公开",
  "（一）予以公开",
  "（四）无法提供 / 1.本机关不掌握相关政府信息",
  "（三）不予公开 / 6.属于四类过程性信息",
  "（五）不予处理 / 2.重复申请",
  "（六）其他处理 / 3.其他",
];
