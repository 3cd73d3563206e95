import { describe, expect, it } from "vitest";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { check } from "../check";
import { explainedOf } from "../explained";
import { blocking } from "../finding";
import { findingsOf, zeroReport } from "./zero-report";

const ID = "11010119900307803X";
const texts = {
  "overview:onRequest": `申请人王建国（身份证号${ID}，电话13812345678）的申请已答复；另一位的电话13900005678也已登记。`,
};

const personal = () => findingsOf({ texts }).filter(({ rule }) => rule === "N-PII");

describe("what tells of one person", () => {
  it("waits for a decision, each with a mask on offer", () => {
    expect(personal().map(({ key, severity }) => [key, severity])).toEqual([
      ["N-PII:overview:onRequest:name:王某某", "explainable"],
      ["N-PII:overview:onRequest:identity:11*************03X", "explainable"],
      ["N-PII:overview:onRequest:mobile:138****5678", "explainable"],
      ["N-PII:overview:onRequest:mobile:139****5678", "explainable"],
    ]);
    expect(blocking(personal(), {})).toHaveLength(4);
    const [, identity] = personal();
    expect(identity?.quote?.text).toBe(ID);
    expect(identity?.remedies).toEqual([
      { kind: "text", quote: identity?.quote, text: "11*************03X" },
    ]);
  });

  it("is gone once masked", () => {
    const masked = texts["overview:onRequest"]
      .replace("王建国", "王某某")
      .replace(ID, "11*************03X")
      .replace("13812345678", "138****5678")
      .replace("13900005678", "139****5678");
    expect(findingsOf({ texts: { "overview:onRequest": masked } })).toEqual([]);
  });

  it("is not printed with the reason why it may stay, not even where the reason repeats it", () => {
    const reason = `${ID}和13812345678由本人书面同意公开`;
    const explanations = Object.fromEntries(personal().map(({ key }) => [key, reason]));
    const filing = { ...zeroReport({ texts }), explanations };
    const judgement = check(EDITION_2021, filing, { previous: null });
    expect(blocking(judgement.findings, explanations)).toEqual([]);
    const printed = JSON.stringify(explainedOf(filing, judgement));
    expect(printed).toContain("本人书面同意公开");
    for (const secret of [ID, "13812345678", "13900005678", "王建国"]) expect(printed).not.toContain(secret);
  });

  it("is not the telephone of the office", () => {
    const preface = "本报告由某区民政局编制。联系电话：13812345678，地址：某区人民路8号，邮编：223100。";
    expect(findingsOf({ texts: { preface } })).toEqual([]);
  });

  it("keeps two numbers with one mask apart", () => {
    const twice = { problems: "电话13811115678和13822225678，住址不公开。" };
    expect(findingsOf({ texts: twice }).map(({ key }) => key)).toEqual([
      "N-PII:problems:mobile:138****5678",
      "N-PII:problems:mobile:138****5678:2",
    ]);
  });
});
