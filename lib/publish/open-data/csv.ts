/** A field of a CSV file: words, or a figure; null is blank. */
export type Field = string | number | null;

/** Excel takes a CSV file for UTF-8 only when it begins with this. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * One line of a CSV file (RFC 4180). Words that a spreadsheet would take for a formula get an apostrophe in
 * front; figures are ours and stay figures, a minus included.
 */
export function csvLine(fields: readonly Field[]): string {
  return `${csvFields(fields)}\r\n`;
}

/** Fields of a line beside each other, for lines that have some in common. */
export function csvFields(fields: readonly Field[]): string {
  return fields.map(printed).join(",");
}

function printed(field: Field): string {
  if (field === null) return "";
  if (typeof field === "number") return String(field);
  const harmless = FORMULA.test(field) ? `'${field}` : field;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const FORMULA = /^\s*[=+\-@＝＋－＠|\t\r]/u;
