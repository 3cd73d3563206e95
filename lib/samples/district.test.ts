import { describe, expect, it } from "vitest";
import { check } from "@/lib/report/check";
import { equationsOf, judge } from "@/lib/template/equations";
import { AGENCIES } from "./district";
import { reportsOf } from "./reports";
import type { Sample } from "./sample";

const LAST = [2023, 2026, 2031];

const contextOf = (before: Sample | undefined) => ({
  previous: before
    ? { edition: before.edition, year: before.filing.year, values: before.filing.values }
    : null,
  districtOffices: AGENCIES.map(({ office }) => office.fullName),
});

const withWords = (before: Sample | undefined) => {
  const { previous } = contextOf(before);
  return { previous: previous && before ? { ...previous, texts: before.filing.texts } : null };
};

const othersThan = (slug: string) =>
  AGENCIES.filter((agency) => agency.slug !== slug)
    .flatMap((agency) => reportsOf(agency, 2026))
    .map(({ filing: { office, year, texts } }) => ({ office: office.fullName, year, texts }));

const findingsOf = (last: number) =>
  AGENCIES.flatMap((agency) =>
    reportsOf(agency, last).flatMap(({ edition, filing }, index, reports) =>
      check(edition, filing, contextOf(reports[index - 1])).findings.map((finding) => ({
        ...finding,
        office: agency.slug,
      })),
    ),
  );

describe("the fictional district", () => {
  it("files reports in which everything adds up", () => {
    for (const last of LAST)
      for (const agency of AGENCIES)
        for (const { edition, filing } of reportsOf(agency, last))
          for (const equation of equationsOf(edition))
            expect(judge(equation, filing.values).outcome, `${agency.slug} ${equation.id}`).toBe("holds");
  });

  it("writes what its tables say: only a recount asks for an explanation, in two offices", () => {
    for (const last of LAST) {
      const held = findingsOf(last).filter(({ severity }) => severity !== "info");
      expect(held.map(({ office, rule }) => `${office} ${rule}`)).toEqual([
        "qscjgj X-CARRY",
        "qscjgj X-CARRY",
        "chengxin X-CARRY",
        "chengxin X-CARRY",
      ]);
    }
  });

  it("repeats last year's words in one office, so that there is something to see, and nobody else's", () => {
    const alike = AGENCIES.flatMap((agency) =>
      reportsOf(agency, 2026).flatMap(({ edition, filing }, index, reports) =>
        check(edition, filing, { ...withWords(reports[index - 1]), neighbours: othersThan(agency.slug) })
          .findings.filter(({ rule }) => rule === "N-SIM")
          .map(({ key }) => `${agency.slug} ${filing.year} ${key}`),
      ),
    );
    expect(alike).toEqual([
      "tingquan 2025 N-SIM:overview:proactive:previous",
      "tingquan 2026 N-SIM:overview:proactive:previous",
    ]);
  });

  it("leaves applications to the next year in several columns", () => {
    const carried = AGENCIES.flatMap((agency) => reportsOf(agency, 2026)).flatMap(({ filing }) =>
      Object.entries(filing.values).filter(
        ([id, value]) => id.startsWith("applications:carriedOut|") && value,
      ),
    );
    expect(new Set(carried.map(([id]) => id)).size).toBeGreaterThanOrEqual(4);
  });

  it("lets no two offices write alike", () => {
    const paragraphs = AGENCIES.flatMap((agency) =>
      Object.entries(reportsOf(agency, 2026)[2].filing.texts)
        .filter(([part]) => part !== "other:fee")
        .map(([, text]) => text),
    );
    expect(new Set(paragraphs).size).toBe(paragraphs.length);
  });
});
