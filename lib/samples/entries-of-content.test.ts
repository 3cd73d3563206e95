import { describe, expect, it } from "vitest";
import { AGENCIES } from "./district";
import { archive } from "./archive";
import { entriesOf } from "./entries-of";
import { reportsOf } from "./reports";
import { editionById } from "@/lib/template/editions";
import { contentNow } from "@/lib/report/content-now";
import { contentOf } from "@/lib/report/content";
import { entriesOfContent } from "@/lib/report/entries-of-content";
import { filingOf } from "@/lib/report/draft";

const NOTHING_BESIDE = { previous: null, districtOffices: [] };

describe("a content typed again", () => {
  it("is the same content, to the byte of its figures and prose", () => {
    for (const agency of AGENCIES)
      for (const sample of reportsOf(agency, 2025)) {
        const { office } = agency;
        const draft = { office, year: sample.filing.year, edition: editionById(sample.edition.id).id };
        const { content } = contentNow({ ...draft, ...NOTHING_BESIDE, entries: entriesOf(sample) });
        const again = contentNow({ ...draft, ...NOTHING_BESIDE, entries: entriesOfContent(content) });
        expect(again.content).toEqual(content);
      }
  });

  it("keeps a total that was printed wrong, and types no total that adds up", () => {
    for (const { edition, filing } of archive()) {
      const content = contentOf(edition, filing, []);
      const again = filingOf(edition, filing, entriesOfContent(content));
      expect(again.values).toEqual(filing.values);
    }
  });
});
