import { expect, it } from "vitest";
import type { PartId } from "@/lib/template/vocabulary";
import { yearsIn } from "./years";

const stray = (sentence: string, part: PartId = "overview:lead") =>
  yearsIn(sentence, 2023, part)
    .filter(({ role }) => role === "stray")
    .map(({ year }) => year);

it.each([
  ["2022年，全镇共制定规范性文件0件", [2022]],
  ["截至2022年底，公开信息80条", [2022]],
  ["二〇二二年，我局认真落实有关规定", [2022]],
  ["统计期限自2022年1月1日起至2022年12月31日止", [2022, 2022]],
  ["2024年，我局公开信息12条", [2024]],
  ["2022年共收到申请5件，较上年增长10%，上年结转0件", [2022]],
  ["自觉接受社会评议，2022年未发现责任追究情况", [2022]],
  ["现将2022年度政府信息公开工作年度报告公布如下", [2022]],
])("%s: left over from another report", (sentence, years) => {
  expect(stray(sentence)).toEqual(years);
});

it.each([
  "2023年，我局认真落实有关规定",
  "较2022年增长12%",
  "在2022年度政务公开考核中获得优秀",
  "2023年收到12件，2022年收到10件",
  "公开2022年部门决算和2024年部门预算",
  "发布2022年政府信息公开年报",
  "根据2019年修订的《条例》",
  "根据《关于做好2022年度报告编制工作的通知》（国办函〔2020〕109号）",
  "落实“2022年重点任务”",
  "自2019年5月15日新条例施行以来",
  "专栏于2020年上线",
  "制定2021—2025年规划",
  "到2035年的远景目标",
  "办结12件，含2022年结转3件，1件结转至2024年",
  "2024年，我局将继续加强培训",
])("%s: in its place", (sentence) => {
  expect(stray(sentence)).toEqual([]);
});

it("expects next year's plans in the part on improvements", () => {
  expect(stray("2024年加强培训", "improvements")).toEqual([]);
  expect(stray("2024年加强培训", "overview:supervision")).toEqual([2024]);
});
