import { describe, expect, it } from "vitest";
import { canonicalJson, contentOf } from "@/lib/report/content";
import { EDITIONS } from "@/lib/template/editions";
import { labelledRows, withSuffixes } from "@/lib/template/suffixes";
import { cellsOf } from "@/lib/template/walk";
import { build } from "./build";
import { match } from "./match";

const OFFICE = { fullName: "云栖区教育局", shortName: "区教育局", type: "bureau" } as const;

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))(
  "suffixes in the edition of %s",
  (_, edition) => {
    const rows = labelledRows(edition);
    const filing = {
      office: OFFICE,
      year: edition.lastYear ?? 2025,
      values: Object.fromEntries(cellsOf(edition).map(({ id }, index) => [id, 10 * index])),
      texts: {},
    };
    const suffixes = Object.fromEntries(rows.map(({ path }, at) => [path, `（注${at}）`]));

    it("are kept by paths that name one row each", () => {
      expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length);
      expect(rows.map(({ path }) => path)).toContain("applications:result:total");
    });

    it("stand behind the labels, and move no cell", () => {
      const suffixed = withSuffixes(edition, suffixes);
      expect(cellsOf(suffixed).map(({ id }) => id)).toEqual(cellsOf(edition).map(({ id }) => id));
      const labels = labelledRows(suffixed).map(({ labels: path }) => path.at(-1));
      expect(labels).toEqual(rows.map(({ labels: path }, at) => `${path.at(-1)}（注${at}）`));
      expect(withSuffixes(edition, {})).toBe(edition);
    });

    it("are found again behind every label by the readers", () => {
      const content = contentOf(edition, filing, [], suffixes);
      const reading = match(build(edition, content));
      expect(reading.edition).toBe(edition.id);
      expect(reading.values).toEqual(filing.values);
    });

    it("change not a byte of what is hashed where there are none", () => {
      const [plain, none] = [contentOf(edition, filing, []), contentOf(edition, filing, [], {})];
      expect(canonicalJson(none)).toBe(canonicalJson(plain));
      expect(Object.keys(plain)).not.toContain("suffixes");
      expect(canonicalJson(contentOf(edition, filing, [], suffixes))).toContain('"suffixes":{');
    });
  },
);
