import fc from "fast-check";
import { parseCsv } from "hucre/csv";
import { describe, expect, it } from "vitest";
import { UNREGISTERED } from "@/components/site/site";
import { match } from "@/lib/document/match";
import type { Paper } from "@/lib/document/paper/paper";
import { writeCsv } from "@/lib/formats/csv/write";
import { readString } from "@/lib/formats/read";
import { papers } from "@/lib/samples/papers";
import { EDITIONS } from "@/lib/template/editions";
import { publicNumber } from "@/lib/template/quantity";
import { cellsOf } from "@/lib/template/walk";
import { reportPackage } from "../handover/report-package";
import type { Publication } from "../publication";
import { renderReport } from "../render-report";
import { reportJson } from "../report-json";

/** What the files of lib/formats hold is proved beside them; here stands what the portal itself gives out. */
describe.each(EDITIONS)("a report in the form of $id, as it is given out", (edition) => {
  it("says the same figures on its page, in its data, in its table of values and in another website", () => {
    fc.assert(
      fc.property(papers(edition), (paper) => {
        const publication = publicationOf(paper);
        const { values } = paper.content;
        const fragment = reportPackage(UNREGISTERED, publication, { versions: [], documents: new Map() }).get(
          "fragment.html",
        );
        expect(JSON.parse(reportJson(UNREGISTERED, publication)).values).toEqual(values);
        const page = renderReport({ site: UNREGISTERED, styles: "/site.css" }, publication);
        for (const html of [page, new TextDecoder().decode(fragment)])
          expect(figuresOf(match(readString(html)).values)).toEqual(values);
        const lines = new Map(
          parseCsv(new TextDecoder().decode(writeCsv(paper))).map(([id, , value]) => [id, value]),
        );
        for (const [id, value] of Object.entries(values)) expect(Number(lines.get(id))).toBe(value);
      }),
      { numRuns: 25 },
    );
  });

  function figuresOf(values: Readonly<Record<string, number | null>>) {
    return Object.fromEntries(
      cellsOf(edition).map(({ id, quantity }) => [id, publicNumber(values[id] ?? null, quantity)]),
    );
  }
});

function publicationOf({ content, sha256, dated }: Paper): Publication {
  return {
    region: { slug: "yunqi", fullName: "云栖区", shortName: "云栖区" },
    office: { slug: "jyj", fullName: "云栖区教育局", shortName: "区教育局" },
    content,
    sha256,
    number: 1,
    publishedAt: dated,
    correctionReason: null,
    archive: null,
    ledger: [],
  };
}
