import { describe, expect, it } from "vitest";
import { findingsOf } from "./zero-report";

const found = (rule: string, text: string) =>
  findingsOf({ texts: { "overview:lead": text } })
    .filter((finding) => finding.rule === rule)
    .map(({ key, severity }) => [key.split(":").at(-1), severity]);

describe("the parts a report announces", () => {
  const six = "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况";

  it.each([
    [`本报告由${six}、存在的主要问题及改进情况等六部分组成。`, ["6"]],
    [`全文包括：${six}、存在的主要问题及改进情况、其他需要报告的事项等五个部分。`, ["5"]],
    [`本报告由${six}、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。`, []],
    [`本报告由${six}、存在的主要问题及改进情况及其他需要报告的事项六部分组成。`, []],
    [
      "全文共分为六个部分：总体情况，主动公开情况，依申请公开情况，行政复议、行政诉讼情况，存在的问题、改进措施，其他事项。",
      [],
    ],
    ["本报告由总体情况等六部分组成。", []],
    ["从加强领导、完善机制、强化培训三个方面推进工作。", []],
    ["信息涵盖财政、就业、医疗等22个领域。", []],
    ["全文包括总体情况，公开的内容、存在的主要问题改进措施四个部分。", []],
  ])("%s", (text, expected) => {
    expect(found("N-SIX", text)).toEqual(expected.map((number) => [number, "warning"]));
  });
});

describe("slips of the pen", () => {
  it.each([
    ["“精彩西工”魅力红山”公众号", ["unbalanced"]],
    ["执行《条例和《办法》规定", ["unbalanced"]],
    ["（含上年结转2件", ["unbalanced"]],
    ["主动公开信息,及时回应，规范答复", ["width"]],
    ["重大政策的的出台，，及时公开。", ["doubled"]],
    ["编制2023年度政府信息公开年度报告。", ["doubled"]],
    // Nothing wrong
    ["“一网通办”和《条例》（以下简称“《条例》”）、‘指尖’", []],
    ["1）公开目录；2）公开指南；a）解读", []],
    ["主动公开信息,及时回应,规范答复", []],
    ["网址http://www.example.gov.cn/a,b：每日9:30更新，共1,234条", []],
    ["的的确确做到公开——及时、准确……", []],
    ["按照《关于做好2023年度政府信息公开年度报告编制工作的通知》要求", []],
    ["2023年度主动公开信息12条，编制年度报告", []],
  ])("%s", (text, expected) => {
    expect(found("N-PUNC", text)).toEqual(expected.map((kind) => [kind, "info"]));
  });

  it("are told once a part and kind, with the words around the first", () => {
    const text = "公众参与程序,继续开展，公开渠道建设,统一使用，规范，及时。";
    const [finding, ...others] = findingsOf({ texts: { improvements: text } });
    expect(others).toEqual([]);
    expect(finding?.quote?.text).toBe("公众参与程序,继续开展，公");
    expect(finding?.message).toContain("（共2处）");
  });
});
