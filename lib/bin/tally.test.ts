import { describe, expect, it } from "vitest";
import { failUnexplained, tallyPlaywright, tallyVitest } from "./tally";

const file = (name: string, status: string, ...tests: readonly string[]) => ({
  name: `/x/${name}`,
  status,
  assertionResults: tests.map((each, index) => ({ fullName: `test ${index}`, status: each })),
});

describe("the count at the end of a test run", () => {
  it("counts what passed and what failed", () => {
    const report = { testResults: [file("a.test.ts", "failed", "passed", "passed", "failed")] };
    expect(tallyVitest(report, "")).toEqual({ passed: 2, failed: 1, skipped: [] });
  });

  it("counts a file that could not be loaded as a failure", () => {
    expect(tallyVitest({ testResults: [file("a.test.ts", "failed")] }, "").failed).toBe(1);
  });

  it("names a skip with the reason that was printed", () => {
    const report = { testResults: [file("a.test.ts", "passed", "skipped")] };
    const tally = tallyVitest(report, "…\nSKIPPED: no reports beside the checkout\n…");
    expect(tally.skipped).toEqual([
      { name: "a.test.ts: test 0", reason: "SKIPPED: no reports beside the checkout" },
    ]);
    expect(failUnexplained(tally).failed).toBe(0);
  });

  it("fails a skip nobody explained, in either runner", () => {
    const unit = { testResults: [file("a.test.ts", "passed", "skipped", "passed")] };
    expect(failUnexplained(tallyVitest(unit, "")).failed).toBe(1);
    const test = { status: "skipped", annotations: [] };
    const e2e = { suites: [{ title: "a", specs: [{ title: "b", tests: [test] }] }], errors: [] };
    expect(failUnexplained(tallyPlaywright(e2e)).failed).toBe(1);
  });

  it("finds the tests of nested suites and errors outside any test", () => {
    const spec = (status: string) => ({ title: status, tests: [{ status, annotations: [] }] });
    const report = {
      suites: [
        { title: "file", specs: [spec("expected")], suites: [{ title: "s", specs: [spec("flaky")] }] },
      ],
      errors: [{ message: "no browser" }],
    };
    expect(tallyPlaywright(report)).toEqual({ passed: 1, failed: 2, skipped: [] });
  });
});
