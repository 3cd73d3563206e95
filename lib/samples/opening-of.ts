import type { Entry } from "@/lib/report/draft";
import { OPENING_SOURCE, openingKey } from "@/lib/report/entries";
import { askedCells } from "@/lib/report/opening";
import type { Sample } from "./sample";

/** What the first report of an office in the system says of the year before: nothing was left, and where that stands. */
export function openingOfZero({ edition, filing }: Sample): readonly Entry[] {
  return [
    ...askedCells(edition, filing.year).map((cell) => ({ key: openingKey(cell), raw: "0" })),
    { key: OPENING_SOURCE, raw: `https://www.example.gov.cn/zfxxgk/${filing.year - 1}.html` },
  ];
}
