import { describe, expect, it } from "vitest";
import { UNREGISTERED } from "@/components/site/site";
import { canonicalJson, contentOf, type Content } from "@/lib/report/content";
import { typicalBureau } from "@/lib/samples/filings";
import type { Publication } from "./publication";
import { documentFiles, reportFiles } from "./report-files";

const FRAME = { site: { ...UNREGISTERED, origin: "https://xxgk.example" }, styles: "/assets/site.css" };
const { edition, filing } = typicalBureau(2025);
const CELL = "disclosure:a20_6:penalty:decisions";
const first = contentOf(edition, filing, []);
const second = { ...first, values: { ...first.values, [CELL]: (first.values[CELL] ?? 0) + 3 } };
const REASON = "行政处罚漏计三件";

describe("the files of a report", () => {
  it("are a page and its data, at the report's address and at its version's, and no more, while nothing was corrected", () => {
    const files = filesOf(version(first, 1));
    expect([...files.keys()]).toEqual([
      "yunqi/jyj/2025/v1/report.json",
      "yunqi/jyj/2025/v1/index.html",
      "yunqi/jyj/2025/report.json",
      "yunqi/jyj/2025/index.html",
    ]);
    expect(files.get("yunqi/jyj/2025/v1/index.html")).toBe(files.get("yunqi/jyj/2025/index.html"));
    expect(files.get("yunqi/jyj/2025/index.html")).not.toContain("更正");
    expect(files.get("yunqi/jyj/2025/index.html")).not.toContain("noindex");
  });

  it("are cited by an address that holds this version for good, with its content's hash", () => {
    const [once, twice] = [filesOf(version(first, 1)), filesOf(version(first, 1), version(second, 2))];
    const cited = (files: ReadonlyMap<string, string>, path: string) =>
      [...(files.get(path) ?? "").matchAll(/<p class="copy">([^<]*)</gu)].map(([, words]) => words);
    const [words, cell] = cited(once, "yunqi/jyj/2025/index.html");
    expect(words).toBe(
      `云栖区教育局. 云栖区教育局2025年政府信息公开工作年度报告[R/OL]. 第1版. (2026-01-01). https://xxgk.example/yunqi/jyj/2025/v1/. SHA-256: ${version(first, 1).sha256}.`,
    );
    expect(cell).toBe("https://xxgk.example/yunqi/jyj/2025/v1/#applications:received:new|total");
    expect(cited(twice, "yunqi/jyj/2025/v1/index.html")).toEqual([words, cell]);
    expect(cited(twice, "yunqi/jyj/2025/index.html")[0]).toContain(
      "第2版. (2026-02-01). https://xxgk.example/yunqi/jyj/2025/v2/.",
    );
  });

  it("hold every version at its own address once one was corrected, the valid one at the old address", () => {
    const files = filesOf(version(first, 1), version(second, 2));
    const [old, valid, main] = ["v1/", "v2/", ""].map(
      (folder) => files.get(`yunqi/jyj/2025/${folder}index.html`) ?? "",
    );
    expect(old).toContain("已更正");
    expect(old).toContain('<meta name="robots" content="noindex"/>');
    expect(old).toContain('href="/yunqi/jyj/2025/"');
    expect(old).not.toContain("更正记录");
    expect(main).toBe(valid);
    expect(main).not.toContain("noindex");
    expect(main).toContain('href="#corrections"');
    expect(main).toContain(REASON);
    expect(articleOf(old ?? "")).toBe(
      articleOf(filesOf(version(first, 1)).get("yunqi/jyj/2025/index.html") ?? ""),
    );
  });

  it("list in the record exactly the places that changed, before and after", () => {
    const files = filesOf(version(first, 1), version(second, 2));
    const main = files.get("yunqi/jyj/2025/index.html") ?? "";
    const rows = /<section class="corrections"[\s\S]*<\/section>/u.exec(main)?.[0].match(/<td>/gu) ?? [];
    expect(rows).toHaveLength(2);
    const json = JSON.parse(files.get("yunqi/jyj/2025/report.json") ?? "{}");
    expect(json.publication.corrections).toEqual([
      {
        version: 2,
        publishedAt: "2026-02-01T01:00:00.000Z",
        reason: REASON,
        changes: [{ at: CELL, before: first.values[CELL], after: second.values[CELL] }],
      },
    ]);
    expect(JSON.parse(files.get("yunqi/jyj/2025/v1/report.json") ?? "{}").publication.superseded).toBe(true);
  });
});

describe("the documents of a report", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const documents = new Map([
    [1, new Map([["pdf", bytes("old")]] as const)],
    [2, new Map([["pdf", bytes("x".repeat(2048))]] as const)],
  ]);

  it("stand beside the page of every version, the valid one's also at the old address", () => {
    const both = [version(first, 1), version(second, 2)];
    const paths = documentFiles(both, documents).map((file) => [file.path, file.bytes.length]);
    expect(paths).toEqual([
      ["yunqi/jyj/2025/v1/report.pdf", 3],
      ["yunqi/jyj/2025/v2/report.pdf", 2048],
      ["yunqi/jyj/2025/report.pdf", 2048],
    ]);
    const pages = new Map(reportFiles(FRAME, both, { documents }).map(({ path, text }) => [path, text]));
    expect(pages.get("yunqi/jyj/2025/v1/index.html")).toContain('href="/yunqi/jyj/2025/v1/report.pdf"');
    expect(pages.get("yunqi/jyj/2025/index.html")).toContain('href="/yunqi/jyj/2025/report.pdf"');
    expect(pages.get("yunqi/jyj/2025/index.html")).toContain("PDF（2\u00a0KB）");
  });

  it("are not linked to while they are not there", () => {
    const page = filesOf(version(first, 1)).get("yunqi/jyj/2025/index.html") ?? "";
    expect(page).not.toMatch(/report\.(?:docx|pdf|xlsx|csv)/u);
  });
});

function filesOf(...versions: readonly Publication[]): ReadonlyMap<string, string> {
  return new Map(reportFiles(FRAME, versions).map(({ path, text }) => [path, text]));
}

function version(content: Content, number: number): Publication {
  return {
    region: { slug: "yunqi", fullName: "云栖区", shortName: "云栖区" },
    office: { slug: "jyj", fullName: "云栖区教育局", shortName: "区教育局" },
    content,
    sha256: canonicalJson(content).length.toString(16).padStart(64, "0"),
    number,
    publishedAt: new Date(`2026-0${number}-01T01:00:00Z`),
    correctionReason: number > 1 ? REASON : null,
    archive: null,
    ledger: [],
  };
}

function articleOf(page: string): string {
  return /<article[\s\S]*<\/article>/u.exec(page)?.[0] ?? "";
}
