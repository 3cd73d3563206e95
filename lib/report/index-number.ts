/** 索引号 of a publication: the office, the report year and which version, 「jyj/2025-00001」. */
export function indexNumber(office: string, year: number, version: number): string {
  return `${office}/${year}-${String(version).padStart(5, "0")}`;
}
