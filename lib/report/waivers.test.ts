import { describe, expect, it } from "vitest";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { equationsOf } from "@/lib/template/equations";
import { check } from "./check";
import { RULES } from "./rule-list";
import { ENFORCED_RULES, latestWaiver, WAIVABLE_RULES } from "./waivers";
import { typicalBureau } from "@/lib/samples/filings";

describe("rules that can be waived", () => {
  it("are all but those the database holds every submission to", () => {
    const waivable = WAIVABLE_RULES.map(({ id }) => id);
    expect([...waivable, ...ENFORCED_RULES].toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
    for (const { rule } of equationsOf(EDITION_2021)) expect(waivable).not.toContain(rule);
    expect(waivable).not.toContain("NUM");
    expect(waivable).toContain("X-CARRY");
  });

  it("begin with those that hold back a submission", () => {
    const order = WAIVABLE_RULES.map(({ severity }) => severity);
    expect(order.lastIndexOf("explainable")).toBeLessThan(order.indexOf("warning"));
  });
});

describe("the last day of a waiver", () => {
  it("is at most a year after the legal date", () => {
    expect(latestWaiver("2026-01-31")).toBe("2027-01-31");
    expect(latestWaiver("2028-02-29")).toBe("2029-03-01");
  });
});

it("the ledger says of a waived rule by whom, why and until when", () => {
  const { edition, filing } = typicalBureau(2024);
  const waived = [{ rule: "N-FEE", reason: "收费由市级统一办理", by: "张审", until: "2025-06-30" }];
  const { findings, ledger } = check(
    edition,
    { ...filing, texts: {} },
    { previous: null, exempt: { off: [], waived } },
  );
  expect(findings.filter(({ rule }) => rule === "N-FEE")).toEqual([]);
  expect(ledger.find(({ rule }) => rule === "N-FEE")).toMatchObject({ outcome: "waived", ...waived[0] });
});
