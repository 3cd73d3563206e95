import { PLACES, wordsOfPlace, type Counts } from "@/lib/report/progress";

/** The counts as they are read out: only what there is. */
export function countsInWords({ total, places, overdue, late }: Counts): string {
  const parts = PLACES.flatMap((place) => {
    const count = places.get(place) ?? 0;
    return count > 0 ? [`${wordsOfPlace(place).label} ${count}`] : [];
  });
  const tardy = [overdue > 0 && `逾期未报 ${overdue}`, late > 0 && `迟报 ${late}`].filter(Boolean);
  return [`共 ${total} 个单位`, ...parts, ...tardy].join("，");
}
