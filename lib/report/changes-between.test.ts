import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { cellsOf } from "@/lib/template/walk";
import { changesBetween } from "./changes-between";
import { contentOf, type Content } from "./content";

const office = { fullName: "云岭区教育局", shortName: "区教育局", type: "bureau" } as const;
const cells = cellsOf(EDITION_2021).map(({ id }) => id);

function content(values: Record<string, number>, texts = {}, explanation?: string): Content {
  const explained = { key: "X-CARRY:a", rule: "X-CARRY", message: "与上年不一致" };
  const explanations = explanation === undefined ? [] : [{ ...explained, explanation }];
  return contentOf(EDITION_2021, { office, year: 2024, values, texts }, explanations);
}

describe("the difference between two contents", () => {
  it("is nothing between a content and itself", () => {
    const same = content({ [cells[0] ?? ""]: 3 }, { problems: "还有不足。" }, "上年统计口径不同，已核对");
    expect(changesBetween(same, same)).toEqual([]);
  });

  it("names the cell, the prose and the explanation that changed", () => {
    const [first = "", second = ""] = cells;
    const a = content({ [first]: 3 }, { problems: "还有不足。" });
    const b = content({ [first]: 4, [second]: 0 }, { problems: "仍有不足。" }, "上年统计口径不同，已核对");
    expect(changesBetween(a, b)).toEqual([
      { at: first, before: 3, after: 4 },
      { at: second, before: null, after: 0 },
      { at: "problems", before: "还有不足。", after: "仍有不足。" },
      { at: "explain:X-CARRY:a", before: null, after: "上年统计口径不同，已核对" },
    ]);
  });

  it("between two versions with three cells and one sentence changed has four entries", () => {
    const [first = "", second = "", third = ""] = cells;
    const prose = "本局健全了办理台账。申请由专人登记；答复由两人核对。\n平台每周更新。";
    const a = content({ [first]: 1, [second]: 2, [third]: 3 }, { "overview:onRequest": prose });
    const b = content(
      { [first]: 2, [second]: 3, [third]: 4 },
      { "overview:onRequest": prose.replace("两人", "三人") },
    );
    expect(changesBetween(a, b)).toEqual([
      { at: first, before: 1, after: 2 },
      { at: second, before: 2, after: 3 },
      { at: third, before: 3, after: 4 },
      { at: "overview:onRequest", before: "答复由两人核对。", after: "答复由三人核对。" },
    ]);
  });

  it("names a sentence that came and one that went, each against nothing", () => {
    const a = content({}, { problems: "公开不够及时。人手不足。培训不够。" });
    const b = content({}, { problems: "公开不够及时。培训不够。检索不便。" });
    expect(changesBetween(a, b)).toEqual([
      { at: "problems", before: "人手不足。", after: null },
      { at: "problems", before: null, after: "检索不便。" },
    ]);
  });

  it("of prose takes what was there away and leaves what is there now, whatever the sentences", () => {
    const sentences = fc.array(fc.constantFrom("甲。", "乙；", "丙。", "丁。"), { maxLength: 8 });
    fc.assert(
      fc.property(sentences, sentences, (before, after) => {
        const changes = changesBetween(
          content({}, { problems: before.join("") }),
          content({}, { problems: after.join("") }),
        );
        const kept = before.length - changes.filter((change) => change.before !== null).length;
        expect(kept).toBe(after.length - changes.filter((change) => change.after !== null).length);
      }),
    );
  });

  it("turned around is the difference the other way", () => {
    const values = fc.dictionary(fc.constantFrom(...cells), fc.nat(9));
    fc.assert(
      fc.property(values, values, (a, b) => {
        const there = changesBetween(content(a), content(b));
        const back = changesBetween(content(b), content(a));
        expect(back).toEqual(there.map(({ at, before, after }) => ({ at, before: after, after: before })));
      }),
    );
  });
});
