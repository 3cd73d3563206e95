import { check } from "@/lib/report/check";
import { typicalBureau } from "@/lib/samples/filings";
import { contentOf } from "@/lib/report/content";
import { match } from "@/lib/document/match";
import { decode } from "@/lib/formats/decode";
import { readString } from "@/lib/formats/read";
import { publicPage } from "./public-page";
import { compared, median, type Figure } from "./figure";

const YEAR = 2025;

/** All rules over a full report, and reading a full report from its page, beside parsing its JSON. */
export async function judging(): Promise<readonly Figure[]> {
  const { edition, filing } = typicalBureau(YEAR);
  const content = contentOf(edition, filing, []);
  const json = JSON.stringify(content);
  const source = new TextEncoder().encode(publicPage().draw());
  const parse = { value: median(2_000, () => JSON.parse(json)), is: "JSON.parse of the same report" };
  return [
    compared(
      { figure: "check of a full report", unit: "ms" },
      median(300, () => check(edition, filing, { previous: null })),
      parse,
    ),
    compared(
      { figure: "reading a full report from its page", unit: "ms" },
      median(60, () => match(readString(decode(source, "index.html")))),
      parse,
    ),
  ];
}
