/** The report year being filed on a day: until March that of the year before, afterwards the one under way. */
export function reportYearAt(now: Date): number {
  const china = new Date(now.getTime() + 8 * 3_600_000);
  return china.getUTCMonth() < 3 ? china.getUTCFullYear() - 1 : china.getUTCFullYear();
}
