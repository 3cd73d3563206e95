import { describe, expect, it } from "vitest";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { findingsOf, zeroReport, type Changes } from "../rules/zero-report";
import { linkable } from "./linkable";

const linksOf = (changes: Changes) =>
  linkable(EDITION_2021, zeroReport(changes)).map(({ quote, cell }) => [quote.text, cell]);

const received = (natural: number, carried = 0) => ({
  "applications:received:new|natural": natural,
  "applications:received:carriedIn|natural": carried,
  "applications:result:granted|natural": natural + carried,
});

const said = (text: string, values: Changes["values"] = {}) =>
  linksOf({ texts: { "overview:onRequest": text }, values });

describe("a number that may follow the table", () => {
  it("is quoted without its counting word, whether it agrees or not", () => {
    const both = "全年收到政府信息公开申请12件，予以公开 9 件。";
    const cells = ["applications:received:new|total", "applications:result:granted|total"];
    for (const values of [received(12), received(3)])
      expect(said(both, values)).toEqual([
        ["12", cells[0]],
        ["9", cells[1]],
      ]);
    expect(said("依申请公开共受理两宗。")).toEqual([["两", cells[0]]]);
  });

  it("follows the reading it agrees with, and none where that is a sum", () => {
    const text = "受理并办结申请5件。";
    expect(said(text, received(5))).toEqual([["5", "applications:received:new|total"]]);
    expect(said(text, { ...received(3, 1), "applications:result:granted|natural": 5 })).toEqual([
      ["5", "applications:result:total|total"],
    ]);
    expect(
      said("收到申请5件（含上年结转1件）。", {
        ...received(4, 1),
        "applications:result:granted|natural": 4,
      }),
    ).toEqual([["1", "applications:received:carriedIn|total"]]);
  });

  it("speaks of one cell alone and of the whole office", () => {
    expect(said("不予公开2件。")).toEqual([]);
    expect(said("因政府信息公开引发行政复议、行政诉讼各1件。")).toEqual([]);
    expect(said("未收到政府信息公开申请。")).toEqual([]);
    expect(said("全区共受理政府信息公开申请90件。")).toEqual([]);
  });

  it("is offered with the finding that it differs", () => {
    const [finding] = findingsOf({
      values: received(16),
      texts: { "overview:onRequest": "收到申请 17 件。" },
    });
    expect(finding?.remedies).toEqual([
      {
        kind: "link",
        quote: { part: "overview:onRequest", start: 5, end: 7, text: "17" },
        cell: "applications:received:new|total",
      },
    ]);
  });
});
