import type { OfficeType } from "./filing";

/**
 * What an office is, read from its name: 镇、乡 → town, 街道 → subdistrict, 人民政府 → county-government,
 * 政府办公室（厅） → government-office; every other name is a bureau's.
 */
export function officeTypeOf(name: string): OfficeType {
  const bare = name.replace(/\s|[（(][^（()）]*[）)]$/gu, "");
  return ENDINGS.find(({ ending }) => ending.test(bare))?.type ?? "bureau";
}

/** Most particular first: 「某区人民政府某街道办事处」 is a street. */
const ENDINGS: readonly { readonly ending: RegExp; readonly type: OfficeType }[] = [
  { ending: /(?:街道(?:办事处|办)?|街(?:办事处)?)$/u, type: "subdistrict" },
  { ending: /政府(?:办公(?:室|厅)|办)$/u, type: "government-office" },
  { ending: /(?:镇|乡|苏木)(?:人民政府|政府)?$/u, type: "town" },
  { ending: /(?:省|市|区|县|旗|州|盟)(?:人民政府|政府)?$/u, type: "county-government" },
];
