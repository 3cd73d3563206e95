import { describe, expect, it } from "vitest";
import type { Block } from "./blocks";
import { sectionHeadingOf } from "./section-headings";
import { sectionsOf } from "./sections-of";
import { findTitle, readTitle } from "./title";

/** Lines that begin with a numeral are headings, as readers give them. */
function prose(...lines: readonly string[]): readonly Block[] {
  return lines.map((text) =>
    sectionHeadingOf(text) ? { kind: "heading", level: 1, text } : { kind: "paragraph", text, part: null },
  );
}

const sections = (...lines: readonly string[]) => sectionsOf(prose(...lines)).sections;

describe("a section is known by its meaning", () => {
  it.each([
    ["一、总体情况", "overview"],
    ["一、2019年政府信息公开工作的总体情况", "overview"],
    ["## 二、主动公开政府信息的情况", "disclosure"],
    ["二、行政机关主动公开政府信息情况", "disclosure"],
    ["三、收到和处理政府信息公开的申请情况", "applications"],
    ["四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "disputes"],
    ["五、存在问题及改进情况", "problems"],
    ["五、存在的困难和下一步打算", "problems"],
    ["六、需要报告的其他事项", "other"],
    ["其他需要报告的事项", "other"],
  ])("%s", (line, section) => {
    expect(sectionHeadingOf(line)?.section).toBe(section);
  });

  it.each([
    "一、本年新收政府信息公开申请数量",
    "三、本年度办理结果",
    "四、结转下年度继续办理",
    "五、不予处理",
    "二、上年结转政府信息公",
    "一、加强组织领导，压实工作责任。",
    "本机关主动公开政府信息312条。",
  ])("%s is none", (line) => {
    expect(sectionHeadingOf(line)).toBeNull();
  });
});

describe("section one", () => {
  it("is divided by headings that name the five matters", () => {
    expect(
      sections(
        "一、总体情况",
        "2023年，工作有序推进。",
        "（一）主动公开情况。公开信息312条。",
        "（二）依申请公开办理情况",
        "收到申请17件。",
        "三、这里没有编号也不是标题。",
        "（三）政府信息管理方面：制发文件2件。",
        "（四）信息公开平台建设。维护网站1个。",
        "（五）监督保障及教育培训。培训2次。",
      ),
    ).toEqual({
      "overview:lead": "2023年，工作有序推进。",
      "overview:proactive": "公开信息312条。",
      "overview:onRequest": "收到申请17件。\n三、这里没有编号也不是标题。",
      "overview:management": "制发文件2件。",
      "overview:platform": "维护网站1个。",
      "overview:supervision": "培训2次。",
    });
  });

  it("keeps what stands under any other heading, heading and all", () => {
    expect(
      sections("一、总体情况", "（一）组织领导情况。成立领导小组。", "（二）主动公开。公开3条。"),
    ).toEqual({
      "overview:lead": "（一）组织领导情况。成立领导小组。",
      "overview:proactive": "公开3条。",
    });
  });

  it("loses no word of a sentence that only begins like a heading", () => {
    expect(sections("一、总体情况", "（一）主动公开信息，丰富公开渠道。")["overview:proactive"]).toBe(
      "主动公开信息，丰富公开渠道。",
    );
  });
});

describe("section five turns from problems to improvements", () => {
  it.each([
    ["下一步，本局将加强培训。"],
    ["针对存在问题，下一步，将加强培训。"],
    ["2024年，我局将加强培训。"],
    ["改进情况：加强培训。"],
    ["（二）改进措施。加强培训。"],
  ])("at 「%s」", (turn) => {
    const found = sections("五、存在的主要问题及改进情况", "一是更新不够及时；二是形式单一。", turn);
    expect(found.problems).toBe("一是更新不够及时；二是形式单一。");
    expect(found.improvements).toContain("加强培训。");
  });

  it("also in the middle of a paragraph, and not at 「需要加强和改进」", () => {
    expect(
      sections(
        "五、存在的主要问题及改进情况",
        "还有需要加强和改进的地方：一是更新慢。下步工作中，我局将按周检查。",
      ),
    ).toEqual({
      problems: "还有需要加强和改进的地方：一是更新慢。",
      improvements: "下步工作中，我局将按周检查。",
    });
  });
});

describe("section six", () => {
  it("sets the sentences about fees apart", () => {
    expect(
      sections(
        "六、其他需要报告的事项",
        "一是完成年度任务。二是收取信息处理费2件。其中，1件80元。三是没有其他事项。",
      ),
    ).toEqual({
      "other:fee": "二是收取信息处理费2件。其中，1件80元。",
      "other:rest": "一是完成年度任务。\n三是没有其他事项。",
    });
  });
});

describe("around the sections", () => {
  it("sentences before section one are the preface, what a web page prints is not", () => {
    expect(
      sections(
        "当前位置：首页 > 政务公开",
        "发布日期：2024-01-20",
        "本报告根据《中华人民共和国政府信息公开条例》编制，统计期限为2023年全年。",
        "一、总体情况",
        "有序推进。",
        "六、其他需要报告的事项",
        "无",
        "版权所有 示范区人民政府",
      ),
    ).toEqual({
      preface: "本报告根据《中华人民共和国政府信息公开条例》编制，统计期限为2023年全年。",
      "overview:lead": "有序推进。",
      "other:rest": "无",
    });
  });

  it("prose in a section of tables is not dropped without a word", () => {
    expect(
      sectionsOf(prose("二、主动公开政府信息情况", "说明：本年行政处罚由综合执法队办理。")).homeless,
    ).toEqual([{ section: "disclosure", text: "说明：本年行政处罚由综合执法队办理。" }]);
  });
});

describe("a title", () => {
  it.each([
    ["示范区教育局2023年政府信息公开工作年度报告", "示范区教育局", 2023],
    ["2019年某市人民政府办公厅政府信息公开工作年度报告", "某市人民政府办公厅", 2019],
    ["2022年度某镇政府信息公开工作年度报告", "某镇", 2022],
    ["某乡人民政府2019年度政府信息公开年度工作报告", "某乡人民政府", 2019],
    ["某局二〇二一年政府信息公开年报", "某局", 2021],
    ["某街道办事处政府信息公开工作年度报告（2022年度）", "某街道办事处", 2022],
    ["2022年政府信息公开工作年度报告", null, 2022],
  ])("%s", (title, office, year) => {
    expect(readTitle(title)).toEqual({ office, year });
  });

  it("is put together when it is broken over lines, and the one with the office is taken", () => {
    const lines = [
      "2022年政府信息公开工作年度报告",
      "某县某镇人民政府",
      "2022年政府信息公开工作",
      "年度报告",
    ];
    expect(findTitle(lines)?.text).toBe("某县某镇人民政府2022年政府信息公开工作年度报告");
  });

  it("is not any sentence about the report", () => {
    expect(
      findTitle(["现将2022年政府信息公开工作年度报告公布如下。", "当前位置：首页 > 政府信息公开年报"]),
    ).toBeNull();
  });
});
