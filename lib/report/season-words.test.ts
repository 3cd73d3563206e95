import { describe, expect, it } from "vitest";
import { tellSeasonEvent } from "./season-words";

describe("the record of a season", () => {
  it("tells days and switches from old to new, and words by their name", () => {
    const changed = {
      campaignDue: { from: "2026-01-15", to: "2026-01-20" },
      editUntil: { from: null, to: "2026-01-25" },
      rekey: { from: false, to: true },
      prompts: { from: {}, to: { "other:rest": ["写明建议提案办理结果公开情况"] } },
    };
    expect(tellSeasonEvent("change", { changed })).toEqual([
      "报送截止：2026年1月15日 改为 2026年1月20日",
      "编辑截止：不设 改为 2026年1月25日",
      "复核录入：不启用 改为 启用",
      "修改了本年度要求写明的内容",
    ]);
  });

  it("names the rules that were switched, one that is gone by its id", () => {
    const changed = { rulesOff: { from: ["N-FEE"], to: ["N-PUNC", "N-GONE"] } };
    expect(tellSeasonEvent("change", { changed })).toEqual([
      "停用“标点成对，全角半角一致，没有重复”，停用“N-GONE”，恢复“第六部分写明信息处理费情况”",
    ]);
  });

  it("tells who was given an extension, and says something of whatever was recorded once", () => {
    expect(tellSeasonEvent("extend", { office: "云栖区教育局" })).toEqual(["为云栖区教育局办理延期"]);
    expect(tellSeasonEvent("extend", {})).toEqual(["为一个单位办理延期"]);
    expect(tellSeasonEvent("open", { year: 2025 })).toEqual(["建立填报年度"]);
    expect(tellSeasonEvent("change", {})).toEqual([]);
  });
});
