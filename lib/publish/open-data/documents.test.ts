import { describe, expect, it } from "vitest";
import { z } from "zod";
import { RULES } from "@/lib/report/rule-list";
import { edition2019Bureau, typicalBureau, typicalTown } from "@/lib/samples/filings";
import { editionById, EDITIONS } from "@/lib/template/editions";
import { judge } from "@/lib/template/equations";
import { cellsOf } from "@/lib/template/walk";
import type { Catalogue } from "../catalogue";
import { reportJson } from "../report-json";
import { verificationFiles } from "../verification/verification-files";
import { ANSWERS } from "./answer-schemas";
import { openDataDocuments } from "./documents";
import { reportList } from "./report-list";
import { reportSchema } from "./report-schema";
import { entryOf, FRAME, samplePublication, SITE } from "./sample-publication";

const SAMPLES = [typicalBureau(2025), typicalTown(2025), edition2019Bureau()].map((sample) =>
  samplePublication(sample),
);
const CATALOGUE: Catalogue = {
  regions: [],
  reports: SAMPLES.map((publication, id) => entryOf(publication, id)),
};
const files = new Map(openDataDocuments(FRAME, CATALOGUE).map(({ path, text }) => [path, text]));
const json = (path: string) => JSON.parse(files.get(path) ?? "");

describe("the schema of an edition", () => {
  it.each(SAMPLES)("accepts what is published under it: $content.title", (publication) => {
    const report = JSON.parse(reportJson(SITE, publication));
    const schema = schemaOf(publication.content.edition);
    expect(z.fromJSONSchema(schema).safeParse(report).error).toBeUndefined();
    expect(report.publication.links.schema).toBe(schema.$id);
    expect(Object.keys(report.values)).toHaveLength(cellsOf(editionById(publication.content.edition)).length);
  });

  it("refuses a figure too many, one too few, one below 0, a fraction of a case, another edition", () => {
    const [publication] = SAMPLES;
    if (!publication) throw new Error("no sample");
    const accepts = (change: (report: { values: Record<string, unknown>; edition: string }) => void) => {
      const report = JSON.parse(reportJson(SITE, publication));
      change(report);
      return z.fromJSONSchema(schemaOf("2021")).safeParse(report).success;
    };
    const CELL = "applications:received:new|natural";
    expect(accepts(() => {})).toBe(true);
    expect(accepts(({ values }) => (values.more = 1))).toBe(false);
    expect(accepts(({ values }) => delete values[CELL])).toBe(false);
    expect(accepts(({ values }) => (values[CELL] = -1))).toBe(false);
    expect(accepts(({ values }) => (values[CELL] = 1.5))).toBe(false);
    expect(accepts((report) => (report.edition = "2019"))).toBe(false);
    expect(accepts(({ values }) => (values[CELL] = null))).toBe(true);
  });
});

describe("the documents beside the reports", () => {
  it("are there for every edition, and as the description says", () => {
    for (const { id } of EDITIONS) {
      expect(fits("Rules", json(`open-data/v1/rules/${id}.json`))).toBeUndefined();
      expect(fits("Cells", json(`open-data/v1/cells/${id}.json`))).toBeUndefined();
      expect(json(`open-data/v1/schema/${id}.json`).$id).toBe(
        `${SITE.origin}/open-data/v1/schema/${id}.json`,
      );
      const lines = (files.get(`open-data/v1/cells/${id}.csv`) ?? "").trim().split("\r\n");
      expect(lines).toHaveLength(1 + cellsOf(editionById(id)).length);
    }
    for (const { text } of reportList(SITE, CATALOGUE))
      expect(fits("ReportList", JSON.parse(text))).toBeUndefined();
    const [answer] = verificationFiles(FRAME, SAMPLES.slice(0, 1));
    expect(fits("Verification", JSON.parse(answer?.text ?? ""))).toBeUndefined();
  });

  it("list the rules an edition can be judged by, each since the year it can apply", () => {
    const [old, now] = EDITIONS.map(({ id }) => json(`open-data/v1/rules/${id}.json`));
    const sinceOf = (list: { rules: { id: string; since: number }[] }, rule: string) =>
      list.rules.find(({ id }) => id === rule)?.since;
    expect(now.rules.map(({ id }: { id: string }) => id)).toEqual(
      RULES.map(({ id }) => id).filter((id) => id !== "X-ITEMS19"),
    );
    expect([sinceOf(now, "T3-BAL"), sinceOf(now, "T3-FEE"), sinceOf(now, "T4-PRE")]).toEqual([
      2019, 2021, 2024,
    ]);
    expect([sinceOf(old, "X-ITEMS19"), sinceOf(old, "T3-FEE")]).toEqual([2019, undefined]);
  });

  it("give the 勾稽关系 so that a program can judge a report by them alone", () => {
    const { equations } = json("open-data/v1/rules/2021.json");
    expect(equations).toHaveLength(42);
    const values = SAMPLES[0]?.content.values ?? {};
    for (const equation of equations) expect(judge(equation, values).outcome).toBe("holds");
    const known = new Set(
      json("open-data/v1/cells/2021.json").cells.map(({ code }: { code: string }) => code),
    );
    for (const { left, right } of equations)
      for (const cell of [...left, ...right]) expect(known).toContain(cell);
  });

  it("are described with every address once, and every reference leads somewhere", () => {
    const api = json("open-data/v1/openapi.json");
    expect(api.openapi).toBe("3.1.0");
    for (const path of ["/open-data/v1/{year}.ndjson", "/open-data/v1/{region}/{year}-wide.csv"])
      expect(Object.keys(api.paths)).toContain(path);
    for (const [, reference = ""] of JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/gu)) {
      const [, ...names] = reference.split("/");
      if (!reference.startsWith("#")) expect(files.has(reference.slice(1)), reference).toBe(true);
      else
        expect(
          names.reduce((at, name) => at?.[name], api),
          reference,
        ).toBeDefined();
    }
    for (const [path, { get }] of Object.entries<{ get: { parameters: { $ref: string }[] } }>(api.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
      expect(
        get.parameters.map(({ $ref }) => $ref.split("/").at(-1)),
        path,
      ).toEqual(named);
    }
  });
});

function schemaOf(edition: string) {
  return reportSchema(SITE, editionById(edition)) as z.core.JSONSchema.JSONSchema & { readonly $id: string };
}

function fits(name: keyof typeof ANSWERS, answer: unknown) {
  return z.fromJSONSchema(ANSWERS[name] as unknown as z.core.JSONSchema.JSONSchema).safeParse(answer).error;
}
