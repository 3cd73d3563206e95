import type { OtherYear } from "./read-content";

/**
 * Reports of one year added up cell by cell, for who goes on with the business of several. A blank in one
 * leaves the sum blank; texts do not add. Null of none.
 */
export function summed(years: readonly OtherYear[]): OtherYear | null {
  const [first, ...rest] = years;
  if (!first) return null;
  if (rest.length === 0) return first;
  const cells = Object.keys(first.values);
  const values = Object.fromEntries(cells.map((cell) => [cell, add(years.map((one) => one.values[cell]))]));
  return { year: first.year, edition: first.edition, values };
}

function add(parts: readonly (number | null | undefined)[]): number | null {
  return parts.reduce<number | null>(
    (sum, part) => (sum === null || part === null || part === undefined ? null : sum + part),
    0,
  );
}
