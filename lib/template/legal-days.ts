/**
 * By which day a region publishes the report of its own government of a year: a calendar day.
 * Source: 《中华人民共和国政府信息公开条例》第四十九条，每年3月31日前。
 */
export function regionReportDue(year: number): string {
  return `${year + 1}-03-31`;
}
