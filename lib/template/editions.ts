import { EDITION_2019 } from "./edition-2019";
import { EDITION_2021 } from "./edition-2021";
import type { Edition, EditionId } from "./vocabulary";

/** Every edition the State has issued under the 条例 of 2019, oldest first. */
export const EDITIONS: readonly Edition[] = [EDITION_2019, EDITION_2021];

/** The edition of an id. Refuses: an id no edition has. */
export function editionById(id: string): Edition {
  const found = EDITIONS.find((edition) => edition.id === id);
  if (!found) throw new RangeError(`no edition ${id}`);
  return found;
}

/** The edition in force for a report year; null for years before the first. */
export function editionForYear(year: number): Edition | null {
  return EDITIONS.find((e) => e.firstYear <= year && (e.lastYear ?? Infinity) >= year) ?? null;
}

/** Narrows a string from outside to an edition id. */
export function isEditionId(id: string): id is EditionId {
  return EDITIONS.some((edition) => edition.id === id);
}
