/** Millimetres in twentieths of a point, as Word measures. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}
