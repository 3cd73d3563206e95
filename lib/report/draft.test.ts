import { describe, expect, it } from "vitest";
import { editionById } from "@/lib/template/editions";
import { check } from "./check";
import { filingOf, type Entry } from "./draft";
import { textKey } from "./entries";
import { tokenOf } from "./tokens";

const edition = editionById("2021");
const office = { fullName: "云岭市示范区教育局", shortName: "区教育局", type: "bureau" as const };
const NEW = "applications:received:new|total";

const received = (natural: string): readonly Entry[] => {
  const [first, ...others] = edition.sections
    .flatMap(({ table }) => (table?.id === "applications" ? table.bands : []))
    .flatMap(({ columns }) => columns.flatMap(({ children }) => children ?? []))
    .flatMap((node) => (node.children ? node.children.map(({ key }) => `${node.key}:${key}`) : [node.key]))
    .filter((key) => key !== "total");
  return [first, ...others].map((column, at) => ({
    key: `applications:received:new|${column}`,
    raw: at === 0 ? natural : "0",
  }));
};

const textOf = (raw: string, figures: readonly Entry[] = []) =>
  filingOf(edition, { office, year: 2025 }, [{ key: textKey("overview:onRequest"), raw }, ...figures]);

describe("live figures in a draft", () => {
  it("are written out as the cell stands, a total included, before any rule reads them", () => {
    const raw = `收到申请${tokenOf(NEW)}件。`;
    for (const natural of ["16", "17"]) {
      const filing = textOf(raw, received(natural));
      expect(filing.texts["overview:onRequest"]).toBe(`收到申请${natural}件。`);
      expect(
        check(edition, filing, { previous: null }).findings.filter(({ rule }) => rule === "N-RECV"),
      ).toEqual([]);
    }
  });

  it("print money as the table prints it", () => {
    const fee = "disclosure:a20_8:fee:amountWan";
    const filing = textOf(`收费${tokenOf(fee)}万元。`, [{ key: fee, raw: "1.50" }]);
    expect(filing.texts["overview:onRequest"]).toBe("收费1.5万元。");
  });

  it("of a blank or unreadable cell hold the report back", () => {
    for (const natural of ["", "abc"]) {
      const filing = textOf(`收到申请${tokenOf(NEW)}件。`, received(natural));
      const held = check(edition, filing, { previous: null }).findings.filter(({ rule }) => rule === "N-TPL");
      expect(held.map(({ quote, severity }) => [quote?.text, severity])).toEqual([["____", "error"]]);
    }
  });
});
