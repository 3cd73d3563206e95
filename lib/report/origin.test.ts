import { describe, expect, it } from "vitest";
import { originAdvice, originWords, type Origin } from "./origin";

const from = ["云栖区甲局", "云栖区乙局"].map((fullName) => ({ fullName, year: 2024, published: null }));
const merged: Origin = { kind: "merged", joined: false, summed: true, from };

describe("where an office comes from", () => {
  it("is said as it came about", () => {
    const one = from.slice(0, 1);
    expect([
      originWords(merged),
      originWords({ ...merged, joined: true }),
      originWords({ ...merged, from: one }),
      originWords({ ...merged, kind: "split", from: one }),
      originWords({ ...merged, kind: "split", joined: true, from: one }),
      originWords({ ...merged, kind: "abolished", from: one }),
    ]).toEqual([
      "由云栖区甲局、云栖区乙局合并",
      "云栖区甲局、云栖区乙局并入本单位",
      "云栖区甲局并入本单位",
      "由云栖区甲局分出",
      "承接云栖区甲局分出的部分职能",
      "承接已撤销的云栖区甲局的职能",
    ]);
  });

  it("promises a sum only where there is one", () => {
    expect(originAdvice(merged)).toContain("逐格相加");
    expect(originAdvice({ ...merged, summed: false })).toContain("由本单位填写");
    expect(originAdvice({ ...merged, kind: "split", summed: false })).toContain("系统不作拆分");
  });
});
