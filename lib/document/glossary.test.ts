import { describe, expect, it } from "vitest";
import { EDITIONS } from "@/lib/template/editions";
import { tablesOf } from "@/lib/template/walk";
import { drawTable } from "./draw-table";
import { glossaryOf } from "./glossary";

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))(
  "the glossary of %s",
  (_, edition) => {
    const terms = glossaryOf(edition).flatMap((section) => section.terms);
    const ids = terms.flatMap((term) => term.ids);

    it("explains every head a reader can ask about: rows, and columns where no row has a name", () => {
      for (const table of tablesOf(edition)) {
        const cells = drawTable(edition, table, () => "").rows.flat();
        const asked = cells.some(({ role }) => role === "row-head") ? "row-head" : "column-head";
        for (const { id, role } of cells) if (role === asked) expect(ids).toContain(id);
      }
    });

    it("gives every head one meaning and leaves none without words", () => {
      expect(new Set(ids).size).toBe(ids.length);
      for (const { label, meaning } of terms) {
        expect(label).not.toBe("");
        expect(meaning.length).toBeGreaterThan(5);
      }
    });

    it("names the article behind every kind of answer the law has an article for", () => {
      const refused = terms.filter(({ label }) => /^\d\.属于/u.test(label));
      expect(refused.length).toBeGreaterThan(4);
      for (const { articles } of refused) expect(articles).toMatch(/^第\d+条/u);
    });
  },
);
