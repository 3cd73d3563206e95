import { describe, expect, it } from "vitest";
import { findingsOf, type Changes } from "./zero-report";

const DISTRICT = [
  "青禾区民政局",
  "青禾区财政局",
  "青禾区人民政府办公室",
  "青禾区白鹭镇人民政府",
  "青禾区听泉街道办事处",
];

const names = (text: string, changes: Changes = {}) =>
  findingsOf({
    name: "青禾区民政局",
    districtOffices: DISTRICT,
    texts: { "overview:lead": text },
    ...changes,
  })
    .filter(({ rule }) => rule === "N-NAME")
    .map(({ quote }) => quote?.text);

describe("another office of the district as the subject", () => {
  it.each([
    ["2023年，青禾区财政局认真贯彻条例，推进政府信息公开。", ["青禾区财政局"]],
    ["区财政局高度重视政务公开工作。", ["区财政局"]],
    ["现将白鹭镇2023年政府信息公开工作年度报告公布如下。", ["白鹭镇"]],
    ["一是听泉街道主动公开信息12条。", ["听泉街道"]],
    // Its own name, partners, platforms, superiors
    ["2023年，青禾区民政局推进政府信息公开，区民政局专人负责。", []],
    ["会同区财政局公开惠民资金。", []],
    ["区财政局会同我局公开政府信息。", []],
    ["区财政局网站同步公开政府信息。", []],
    ["按照区政府办公室关于政务公开的要求，及时公开信息。", []],
    ["在青禾区人民政府办公室指导下推进政府信息公开。", []],
    ["区财政局安排专项资金用于公开栏。", []],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it("is no stranger in the report of a government, nor where the own name is the longer one", () => {
    const text = "青禾区财政局推进政府信息公开。";
    expect(names(text, { name: "青禾区人民政府", type: "county-government" })).toEqual([]);
    expect(
      names("青禾区人民政府办公室推进政府信息公开。", {
        name: "青禾区人民政府办公室",
        type: "government-office",
        districtOffices: [...DISTRICT, "青禾区人民政府"],
      }),
    ).toEqual([]);
  });
});

describe("the office's own name", () => {
  it("is the one it is registered under, with the right one on offer", () => {
    const text = "红旗区政府办公室推进公开，红旗区政府办公室负责。";
    const [finding, ...others] = findingsOf({
      name: "红旗区人民政府办公室",
      type: "government-office",
      texts: { "overview:lead": text },
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ key: "N-NAME:variant:红旗区政府办公室", severity: "warning" });
    expect(finding?.message).toContain("（共2处）");
    expect(finding?.remedies).toMatchObject([{ kind: "text", text: "红旗区人民政府办公室" }]);
  });

  it.each([
    ["青禾区卫生健康局", "青禾区卫生健康委员会推进公开。", ["青禾区卫生健康委员会"]],
    ["青禾区白鹭镇人民政府", "青禾区白鹭镇政府推进公开。", ["青禾区白鹭镇政府"]],
    ["青禾区白鹭镇人民政府", "青禾区白鹭镇政府信息公开工作。", []],
    ["青禾区白鹭镇人民政府", "白鹭镇和白鹭镇政府推进公开，青禾区人民政府要求。", []],
    ["青禾区人民政府", "青禾区人民政府办公室、青禾区政府推进公开。", []],
    ["青禾区民政局", "青禾区财政局推进预算公开，本局配合。", []],
    ["青禾区民政局", "执行《青禾区民政管理局办法》，区民政局、民政局、我局均可。", []],
    ["西工区红山街道办事处", "红山街道办事处、红山街道推进公开。", []],
  ])("%s: %s", (name, text, expected) => {
    const type = name.endsWith("人民政府") ? "town" : "bureau";
    const found = findingsOf({ name, type, texts: { "overview:lead": text } });
    expect(found.filter(({ rule }) => rule === "N-NAME").map(({ quote }) => quote?.text)).toEqual(expected);
  });
});
