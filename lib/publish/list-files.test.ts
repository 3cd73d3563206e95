import { gzipSync } from "node:zlib";
import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { UNREGISTERED } from "@/components/site/site";
import type { Catalogue } from "./catalogue";
import { listFiles } from "./list-files";
import { stylesheet } from "./stylesheet";

const FRAME = { site: { ...UNREGISTERED, origin: "https://xxgk.example" }, styles: stylesheet().address };
const REGION = { slug: "yunqi", fullName: "云栖区", shortName: "云栖区" };
const AGENCIES = Array.from({ length: 40 }, (_, n) => ({
  slug: `ju${n}`,
  fullName: `云栖区第${n}局`,
  shortName: `第${n}局`,
}));

const REPORTS = AGENCIES.slice(0, 30).flatMap((office, n) =>
  [2025, 2024].map((year) => ({
    id: n * 2 + year,
    region: REGION,
    office,
    year,
    number: 1,
    sha256: "a".repeat(64),
    title: `${office.fullName}${year}年政府信息公开工作年度报告`,
    publishedAt: new Date(Date.UTC(year + 1, 0, 10)),
  })),
);

/**
 * All who have published filed on 5 January; 局 31 filed late and has not published. 局 32 and 33 were given
 * an extension, and 33 filed within it.
 */
const SEASON = {
  year: 2025,
  campaignDue: "2026-01-15",
  legalDue: "2026-01-31",
  filings: [
    ...AGENCIES.slice(0, 30).map(({ slug }) => ({ slug, at: new Date("2026-01-05T02:00:00Z") })),
    ...["ju31", "ju33"].map((slug) => ({ slug, at: new Date("2026-01-16T02:00:00Z") })),
  ],
  extensions: [
    { slug: "ju32", due: "2026-01-20" },
    { slug: "ju33", due: "2026-01-18" },
  ],
};

const TODAY = new Date("2026-02-01T02:00:00Z");

const FULL: Catalogue = {
  regions: [{ ...REGION, agencies: AGENCIES, years: [2025, 2024], seasons: [SEASON] }],
  reports: REPORTS,
};

const files = (catalogue: Catalogue, frame = FRAME) =>
  new Map(listFiles(frame, catalogue, TODAY).map(({ path, text }) => [path, text]));

describe("the lists of the public side", () => {
  const full = files(FULL);

  it("show every office of the region in every year, published or not", () => {
    const district = full.get("yunqi/index.html") ?? "";
    expect(district.match(/<tr>/gu)).toHaveLength(1 + AGENCIES.length);
    expect(district.match(/■ 已公开/gu)).toHaveLength(REPORTS.length);
    expect(district.match(/未公开<\/span>/gu)).toHaveLength(AGENCIES.length * 2 - REPORTS.length);
    expect(district).toContain("共40个单位。2025年度报告已公开30个，未公开10个。");
    expect(full.get("yunqi/ju39/index.html")).toContain("本单位尚未在此公开年度报告");
  });

  it("say of every office of a year whether it filed and published on time", () => {
    const board = full.get("yunqi/2025/index.html") ?? "";
    expect(board).toContain("2025年度共40个单位：按时公布30个，逾期公布0个，尚未公布10个。");
    const lineOf = (office: string) => board.split("<tr>").find((line) => line.includes(office)) ?? "";
    expect(lineOf("云栖区第0局")).toContain("✔ 2026年1月5日 按时</td><td>✔ 2026年1月10日 按时");
    expect(lineOf("云栖区第31局")).toContain("▲ 2026年1月16日 逾期 1 天");
    expect(lineOf("云栖区第31局")).toContain("✖ 尚未公布，已逾期 1 天");
    expect(lineOf("云栖区第39局")).toContain("✖ 尚未报送，已逾期 17 天");
    expect(full.get("yunqi/index.html")).toContain('<a href="/yunqi/2025/">2025年度</a>');
  });

  it("hold a correction against nobody, count an extension, and know the district's own day and who was gone", () => {
    const [[first, second, third, ...others], [report]] = [AGENCIES, REPORTS];
    if (!first || !second || !third || !report) throw new RangeError("three offices are wanted");
    const late = new Date("2026-03-16T09:00:00Z");
    const pages = files({
      regions: [
        {
          ...REGION,
          agencies: [first, second, { ...third, closedOn: "2025-12-31" }, REGION, ...others],
          years: [2025],
          seasons: [
            {
              ...SEASON,
              extensions: [{ slug: second.slug, due: "2026-01-22" }],
              filings: [{ slug: second.slug, at: new Date("2026-01-21T02:00:00Z") }],
            },
          ],
        },
      ],
      reports: [
        { ...report, number: 2, publishedAt: late, firstAt: report.publishedAt },
        { ...report, office: REGION, publishedAt: late },
      ],
    });
    const told = pages.get("yunqi/2025/index.html");
    const lineOf = (office: string) =>
      told
        ?.split("<tr>")
        .slice(1)
        .find((line) => line.includes(`>${office}<`)) ?? "";
    expect(lineOf(first.fullName)).toContain("✔ 2026年1月10日 按时");
    expect(lineOf(second.fullName)).toContain("✔ 2026年1月21日 按时");
    expect(lineOf(third.fullName)).toBe("");
    expect(lineOf(REGION.fullName)).toContain("<td>—</td><td>✔ 2026年3月16日 按时</td>");
    expect(told).toContain("云栖区本级年度报告的公布期限是2026年3月31日");
    expect(pages.get("yunqi/index.html")).toContain("已公开");
    expect(pages.get("yunqi/index.html")).not.toContain("逾期");
  });

  it("mark an office with an extension and hold it to its own day", () => {
    const board = full.get("yunqi/2025/index.html") ?? "";
    const lineOf = (office: string) => board.split("<tr>").find((line) => line.includes(office)) ?? "";
    expect(lineOf("云栖区第32局")).toContain(
      "✖ 尚未报送，已逾期 12 天</strong>（经同意延期至2026年1月20日）",
    );
    expect(lineOf("云栖区第33局")).toContain("✔ 2026年1月16日 按时（经同意延期至2026年1月18日）");
    expect(lineOf("云栖区第31局")).not.toContain("延期至");
  });

  it("link to nothing that is not there", () => {
    const there = new Set([
      "/search",
      "/compare",
      "/verify/answer",
      ...[...full.keys()].map((path) => `/${path.replace(/index\.html$/u, "")}`),
    ]);
    for (const { region, office, year } of REPORTS) there.add(`/${region.slug}/${office.slug}/${year}/`);
    for (const [path, text] of full) {
      if (!path.endsWith(".html")) continue;
      for (const [, address = ""] of text.matchAll(/(?:href|action)="(\/[^"#?]*)/gu))
        expect([path, address, there.has(address)]).toEqual([path, address, true]);
    }
  });

  it("run nothing, are whole HTML, and weigh little", () => {
    for (const [path, text] of full) {
      if (!path.endsWith(".html")) continue;
      expect(text).not.toMatch(/<script|style="/iu);
      const faults: string[] = [];
      parse(text, { onParseError: ({ code }) => faults.push(code) });
      expect(faults).toEqual([]);
      // Guides are read once and hold the help texts of an edition; lists grow with the district.
      const limit = path.startsWith("guide/") ? 5_500 : 5_000;
      expect(gzipSync(text, { level: 9 }).length).toBeLessThan(limit);
    }
    expect(gzipSync(full.get(FRAME.styles.slice(1)) ?? "", { level: 9 }).length).toBeLessThan(10_000);
  });

  it("list every publication as open data, with addresses and hash", () => {
    const data = JSON.parse(full.get("open-data/reports.json") ?? "");
    expect(data.reports).toHaveLength(REPORTS.length);
    expect(data.reports[0]).toMatchObject({
      sha256: "a".repeat(64),
      url: "https://xxgk.example/yunqi/ju0/2025/",
      json: "https://xxgk.example/yunqi/ju0/2025/report.json",
    });
    expect(full.get("sitemap.xml")?.match(/<url>/gu)).toHaveLength(1 + 2 + AGENCIES.length + REPORTS.length);
  });

  it("say what will be here while there is nothing yet", () => {
    const empty = files({ regions: [], reports: [] }, { ...FRAME, site: UNREGISTERED });
    expect(empty.get("index.html")).toContain("报告公开后在此查阅、检索和下载。");
    expect(empty.has("sitemap.xml")).toBe(false);
    const young = files({ regions: [{ ...REGION, agencies: [], years: [], seasons: [] }], reports: [] });
    expect(young.get("yunqi/index.html")).toContain("尚无年度报告公开");
  });
});
