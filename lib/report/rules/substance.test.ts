import { describe, expect, it } from "vitest";
import type { PartId } from "@/lib/template/vocabulary";
import { findingsOf, type Changes } from "./zero-report";

const found = (rule: string, part: PartId, text: string, changes: Changes = {}) =>
  findingsOf({ ...changes, texts: { [part]: text } })
    .filter((finding) => finding.rule === rule)
    .map(({ quote, severity }) => [quote?.text, severity]);

describe("words that fit every office", () => {
  const generic = (text: string, changes: Changes = {}) => found("N-GENERIC", "problems", text, changes);

  it("are found where the office itself does not occur", () => {
    expect(generic("部分地区公开不够及时，多数部门重视不够。")).toEqual([["部分地区", "warning"]]);
    expect(generic("一是各级政府部门公开意识有待提高。")).toEqual([["各级政府部门", "warning"]]);
  });

  it.each([
    "部分地区公开不够及时，我局也存在类似情况。",
    "部分地区公开不够及时，全年仅解读3篇。",
    "某区民政局公开形式单一，少数部门配合不够。",
    "公开形式不够丰富，个别科室更新不及时。",
    "认真落实各级政府信息公开工作要求。",
    "向各级政府部门报送信息。",
  ])("are not: %s", (text) => {
    expect(generic(text)).toEqual([]);
  });

  it("are right in the report of a government or its 办公室", () => {
    for (const type of ["county-government", "government-office"] as const)
      expect(generic("部分地区公开不够及时。", { type })).toEqual([]);
  });
});

describe("other business under 监督保障", () => {
  const beside = (text: string) => found("N-REPT", "overview:supervision", text);

  it("is pointed out", () => {
    expect(beside("政务服务“好差评”全面覆盖。窗口服务满意率达99.7%。")).toEqual([
      ["政务服务“好差评”全面覆盖", "info"],
    ]);
    expect(found("N-REPT", "overview:platform", "窗口服务满意率达99.7%。")).toEqual([]);
  });

  it.each([
    "开展社会评议，群众满意率达99%。",
    "在窗口服务区设置政府信息公开查阅点并定期检查。",
    "将政务公开纳入年度考核，开展培训2次。",
  ])("is not: %s", (text) => {
    expect(beside(text)).toEqual([]);
  });
});
