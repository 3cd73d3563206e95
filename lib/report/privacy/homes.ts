import type { Personal } from "./personal";

/** Addresses where somebody lives; where an office stands is not among them. */
export function homesIn(text: string): readonly Personal[] {
  return [...text.matchAll(HOME), ...text.matchAll(FLAT)].flatMap(({ indices, groups }) => {
    // Up to the last house, staircase or door: 「家住……12号的王阿姨」 goes on.
    const address = DETAILED.exec(groups?.address ?? "")?.[0];
    const [start] = indices?.groups?.address ?? [0];
    if (!address) return [];
    return [{ kind: "home" as const, start, end: start + address.length, masked: maskOf(address) }];
  });
}

const LIVES =
  "(?:家庭住址|家庭地址|居住地址|户籍地址|户籍所在地|户籍地|现住址|现住|住址|家住|居住于|居住在|住所地?|(?<=[，,（(男女族])住)";
const PLACE = "[^，。；：,;:\\n“”（）()《》]";
const HOME = new RegExp(`${LIVES}(?:[:：]|为|是|在|于)?\\s?(?<address>${PLACE}{2,40})`, "dgu");

/** A door behind a staircase: flats have such numbers, offices do not. */
const FLAT = new RegExp(
  `(?<address>(?:[\\u4e00-\\u9fff]{2,12})?\\d+(?:号楼|栋|幢|座|号)(?:[一二三四五六七八九十]|\\d+)单元\\s?\\d{1,4}(?:室|号|户)?)`,
  "dgu",
);

/** A house or door in a place with a name; a village or street alone is nobody's address. */
const DETAILED =
  /^.*[\u4e00-\u9fff]{2}.*?(?:[\d一二三四五六七八九十百]+(?:号楼?|室|栋|幢|组|单元|户|座)|\d+-\d+)(?:\s?\d+)?/u;

/** As far as the 乡镇 or 街道 an address may be told. */
function maskOf(address: string): string {
  const told = /^.*(?:省|市|州|(?<![小社园校景山林灾库])区|县|旗|镇|乡|街道)(?!场)/u.exec(address)?.[0] ?? "";
  return `${told}***`;
}
