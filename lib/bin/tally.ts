import { z } from "zod";

/** A test that did not run, and why, where anybody said so. */
export type Skip = { readonly name: string; readonly reason: string | null };

/** What a step of the test run came to. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: readonly Skip[] };

/**
 * Counts a vitest run from its JSON report. A file that could not be loaded counts as one failure.
 * `printed` is what the run wrote: its `SKIPPED: …` lines are the reasons.
 */
export function tallyVitest(report: unknown, printed: string): Tally {
  const { testResults } = VITEST.parse(report);
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, name: `${name.split("/").at(-1)}: ${test.fullName}` })),
  );
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const reasons = [...new Set(printed.match(/SKIPPED: .+/gu) ?? [])];
  const waiting = testResults.filter(({ assertionResults }) =>
    assertionResults.some((test) => !RAN.has(test.status)),
  );
  const explained = reasons.length >= waiting.length ? reasons.join(" ") : null;
  return {
    passed: tests.filter(({ status }) => status === "passed").length,
    failed: tests.filter(({ status }) => status === "failed").length + unloaded.length,
    skipped: tests.filter(({ status }) => !RAN.has(status)).map(({ name }) => ({ name, reason: explained })),
  };
}

/** Counts a Playwright run from its JSON report. A skip is explained by its annotation. */
export function tallyPlaywright(report: unknown): Tally {
  const { suites, errors } = PLAYWRIGHT.parse(report);
  const tests = suites.flatMap(testsOf);
  return {
    passed: tests.filter(({ status }) => status === "expected").length,
    failed:
      tests.filter(({ status }) => status === "unexpected" || status === "flaky").length + errors.length,
    skipped: tests
      .filter(({ status }) => status === "skipped")
      .map(({ name, annotations }) => ({
        name,
        reason: annotations.find(({ type }) => type === "skip")?.description ?? null,
      })),
  };
}

/** Skips nobody explained fail the run: they would otherwise be taken for tests that passed. */
export function failUnexplained(tally: Tally): Tally {
  return { ...tally, failed: tally.failed + tally.skipped.filter(({ reason }) => !reason).length };
}

const RAN = new Set(["passed", "failed"]);

const VITEST = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

const TEST = z.object({
  status: z.string(),
  annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
});

type Suite = {
  title: string;
  specs: { title: string; tests: z.infer<typeof TEST>[] }[];
  suites?: Suite[] | undefined;
};

const SUITE: z.ZodType<Suite> = z.object({
  title: z.string(),
  specs: z.array(z.object({ title: z.string(), tests: z.array(TEST) })),
  suites: z.lazy(() => z.array(SUITE)).optional(),
});

const PLAYWRIGHT = z.object({ suites: z.array(SUITE), errors: z.array(z.unknown()) });

function testsOf(suite: Suite): readonly (z.infer<typeof TEST> & { name: string })[] {
  return [
    ...suite.specs.flatMap(({ title, tests }) =>
      tests.map((test) => ({ ...test, name: `${suite.title}: ${title}` })),
    ),
    ...(suite.suites ?? []).flatMap(testsOf),
  ];
}
