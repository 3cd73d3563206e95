import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Finding, Judgement, RuleOutcome } from "@/lib/report/finding";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { cellsOf } from "@/lib/template/walk";
import { JudgementPanel } from "./judgement-panel";

const cell = cellsOf(EDITION_2021).find(({ quantity }) => quantity === "money")?.id ?? "";
const side = (value: number) => ({ terms: [{ cell, label: "", value }], sum: value });

const finding = (about: Partial<Finding>): Finding => ({
  key: "a",
  rule: "N-RECV",
  severity: "explainable",
  cells: [],
  part: null,
  quote: null,
  remedies: [],
  sides: null,
  basis: "依据",
  message: "文字与表格不一致",
  ...about,
});

const outcome = (rule: string, word: RuleOutcome["outcome"]): RuleOutcome => ({
  rule,
  title: `规则${rule}`,
  severity: "error",
  basis: "依据",
  outcome: word,
});

const shown = (judgement: Judgement) =>
  renderToStaticMarkup(
    <JudgementPanel
      edition={EDITION_2021}
      judgement={judgement}
      explanations={[{ key: "a", rule: "N-RECV", message: "", explanation: "台账已经核对" }]}
    />,
  );

describe("what a reviewer reads of the judgement", () => {
  it("lists every rule, passed ones too, and counts them", () => {
    const ledger = [outcome("A", "passed"), outcome("B", "found"), outcome("C", "not-applicable")];
    const html = shown({ findings: [], ledger });
    for (const word of ["规则A", "规则B", "规则C", "通过", "有疑点", "不适用"]) expect(html).toContain(word);
    expect(html).toContain("3 项规则，通过 1 项");
    expect(html).toContain("没有疑点");
  });

  it("puts the gravest first and the clerk's answer beside its finding", () => {
    const findings = [
      finding({ key: "b", severity: "info", message: "一条提示" }),
      finding({ key: "a", message: "一处不一致" }),
    ];
    const html = shown({ findings, ledger: [] });
    expect(html.indexOf("一处不一致")).toBeLessThan(html.indexOf("台账已经核对"));
    expect(html.indexOf("台账已经核对")).toBeLessThan(html.indexOf("一条提示"));
  });

  it("writes an equation out in the unit of its cells", () => {
    const html = shown({
      findings: [finding({ sides: { left: side(15_000), right: side(5_000) } })],
      ledger: [],
    });
    expect(html.replace(/<[^>]+>/gu, "")).toContain("1.5 ≠ 0.5，差 1");
  });
});
