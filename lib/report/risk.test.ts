import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { riskInWords, riskOf, type Risk } from "./risk";
import { BY_GRAVITY } from "./severities";

const NOTHING: Risk = {
  findings: { error: 0, explainable: 0, warning: 0, info: 0 },
  explained: 0,
  applications: 0,
  daysLate: 0,
};

const few = fc.nat({ max: 40 });
const risks = fc
  .record({
    findings: fc.record({ error: few, explainable: few, warning: few, info: few }),
    applications: fc.nat({ max: 1_000_000_000 }),
    daysLate: fc.nat({ max: 400 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ part, ...risk }): Risk => ({ ...risk, explained: Math.floor(part * risk.findings.explainable) }));

describe("the risk of a report", () => {
  it.each(BY_GRAVITY)("rises with every finding that is %s", (severity) => {
    fc.assert(
      fc.property(risks, (risk) => {
        const findings = { ...risk.findings, [severity]: risk.findings[severity] + 1 };
        expect(riskOf({ ...risk, findings })).toBeGreaterThan(riskOf(risk));
      }),
      { numRuns: 300 },
    );
  });

  it("rises with applications and with days late, and falls with what is explained", () => {
    fc.assert(
      fc.property(risks, fc.integer({ min: 1, max: 1_000 }), (risk, more) => {
        expect(riskOf({ ...risk, daysLate: risk.daysLate + more })).toBeGreaterThan(riskOf(risk));
        const larger = riskOf({ ...risk, applications: risk.applications + more });
        expect(larger).toBeGreaterThanOrEqual(riskOf(risk));
        if (risk.applications < 1_000_000) expect(larger).toBeGreaterThan(riskOf(risk));
        if (risk.explained < risk.findings.explainable)
          expect(riskOf({ ...risk, explained: risk.explained + 1 })).toBeLessThan(riskOf(risk));
      }),
      { numRuns: 300 },
    );
  });

  it("is weighed the graver the severity, an explained finding still more than none", () => {
    const only = (severity: (typeof BY_GRAVITY)[number]) =>
      riskOf({ ...NOTHING, findings: { ...NOTHING.findings, [severity]: 1 } });
    const weights = BY_GRAVITY.map(only);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    const findings = { ...NOTHING.findings, explainable: 1 };
    expect(riskOf({ ...NOTHING, findings, explained: 1 })).toBeGreaterThan(riskOf(NOTHING));
  });

  it("is told in words, never as a bare number", () => {
    const findings = { error: 1, explainable: 1, warning: 1, info: 0 };
    expect(riskInWords({ findings, explained: 1, applications: 120, daysLate: 2 })).toBe(
      "疑点3项（错误1项，需说明1项，已说明1项），逾期2天，申请120件",
    );
    expect(riskInWords({ ...NOTHING, daysLate: 2 })).toBe("逾期2天");
    expect(riskInWords({ ...NOTHING, findings: { ...NOTHING.findings, warning: 3 }, daysLate: 2 })).toBe(
      "疑点3项，逾期2天",
    );
    expect(riskInWords(NOTHING)).toBe("");
  });
});
