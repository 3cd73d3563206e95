import { describe, expect, it } from "vitest";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { equationsOf } from "@/lib/template/equations";
import { RULES } from "./rule-list";
import { ENFORCED_RULES, latestWaiver, WAIVABLE_RULES } from "./waivers";

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
