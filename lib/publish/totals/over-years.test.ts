import { gzipSync } from "node:zlib";
import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { UNREGISTERED } from "@/components/site/site";
import { rollUp } from "@/lib/report/rollup";
import { EDITIONS, editionForYear } from "@/lib/template/editions";
import { withTotals } from "@/lib/template/equations";
import { cellsOf } from "@/lib/template/walk";
import type { Catalogue } from "../catalogue";
import { listFiles } from "../list-files";
import { stylesheet } from "../stylesheet";
import type { Figures } from "./figures";
import { rollups, type Members } from "./rollups";

const SITE = { ...UNREGISTERED, origin: "https://xxgk.example" };
const FRAME = { site: SITE, styles: stylesheet().address };
const TODAY = new Date("2026-02-20T02:00:00Z");
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

const named = (slug: string, fullName: string) => ({ slug, fullName, shortName: fullName.slice(-5) });
const REGION = named("yunqi", "云栖区");
const GOVERNMENT = named("qzf", "云栖区人民政府");
const OFFICES = Array.from({ length: 60 }, (_, n) => named(`ju${n}`, `云栖区第${n}管理局`));
const AGENCIES = [...OFFICES, GOVERNMENT];

/** Every office has its own figures, so that nothing adds up by chance. */
function figuresOf(year: number, n: number): Figures {
  const edition = editionForYear(year) ?? EDITIONS[0];
  if (!edition) throw new RangeError(String(year));
  const typed = cellsOf(edition).flatMap(({ id, total }, at) =>
    total ? [] : [[id, (at * 7 + n * 3 + year) % 9]],
  );
  return { edition: edition.id, values: withTotals(edition, Object.fromEntries(typed)) };
}

/** Number 59 has published nothing yet; number 3 was late by 12 days in 2025 and corrected in June. */
const REPORTS = YEARS.flatMap((year) =>
  [...OFFICES.slice(0, 59), GOVERNMENT].map((office, n) => ({
    id: year * 100 + n,
    region: REGION,
    office,
    year,
    number: n === 3 ? 2 : 1,
    sha256: "b".repeat(64),
    title: `${office.fullName}${year}年政府信息公开工作年度报告`,
    publishedAt: new Date(Date.UTC(year + 1, n === 3 ? 5 : 0, 10)),
    firstAt: new Date(Date.UTC(year + 1, n === 3 ? 1 : 0, n === 3 ? 12 : 10)),
  })),
);

const FIGURES = new Map(REPORTS.map(({ id, year }) => [id, figuresOf(year, id % 100)]));
const SEASONS = [2024, 2025].map((year) => ({
  year,
  campaignDue: `${year + 1}-01-15`,
  legalDue: `${year + 1}-01-31`,
  filings: [],
}));

const MEMBERS: Members = {
  seasons: [{ regionId: 1, year: 2025, edition: "2021" }],
  offices: [
    { ...REGION, id: 1, regionId: 1, parentId: null, type: "region", closedIn: null, choices: [] },
    ...AGENCIES.map((office, n) => ({
      ...office,
      id: n + 2,
      regionId: 1,
      parentId: 1,
      type: office === GOVERNMENT ? ("county-government" as const) : ("bureau" as const),
      closedIn: null,
      choices: office.slug === "ju7" ? [{ year: 2025, included: false }] : [],
    })),
  ],
};

const SUMMED = rollups(MEMBERS, REPORTS, FIGURES);
const CATALOGUE: Catalogue = {
  regions: [{ ...REGION, agencies: AGENCIES, years: YEARS.toReversed(), seasons: SEASONS, districts: [] }],
  reports: REPORTS,
  figures: FIGURES,
  rollups: SUMMED,
};
const FILES = new Map(listFiles(FRAME, CATALOGUE, TODAY).map(({ path, text }) => [path, text]));
const page = (path: string) => FILES.get(path) ?? "";

describe("汇总 in public", () => {
  it("is the sum of the reports it names, cell by cell, in every year", () => {
    expect(SUMMED.map(({ year }) => year)).toEqual(YEARS.toReversed());
    for (const { year, edition: id, sums, counted } of SUMMED) {
      const edition = EDITIONS.find((one) => one.id === id);
      if (!edition) throw new RangeError(id);
      const parts = counted.map(({ office }) => {
        const report = REPORTS.find((at) => at.office.slug === office.slug && at.year === year);
        return FIGURES.get(report?.id ?? 0)?.values ?? {};
      });
      expect(sums).toEqual(rollUp(edition, parts));
      const html = page(`yunqi/${year}/rollup/index.html`);
      for (const { id: cell } of cellsOf(edition).filter(({ quantity }) => quantity !== "money"))
        expect(new RegExp(`id="${cell.replace("|", "\\|")}"[^>]*>([^<]*)<`, "u").exec(html)?.[1]).toBe(
          String(sums[cell]),
        );
    }
  });

  it("says how many are counted, who is not, and why", () => {
    const [newest, before] = SUMMED;
    expect([newest?.counted.length, before?.counted.length]).toEqual([58, 59]);
    const html = page("yunqi/2025/rollup/index.html");
    expect(html).toContain("计入58个单位，未计入3个");
    for (const words of ["尚未公开", "按本级确定的范围不纳入汇总", "本级政府的年度报告就是汇总"])
      expect(html).toContain(words);
    const data = JSON.parse(page("yunqi/2025/rollup/rollup.json"));
    expect([data.counted.length, data.leftOut.length]).toEqual([58, 3]);
    const received = "applications:received:new|total";
    expect(data.values[received]).toBe(newest?.sums[received]);
  });

  it("has no sum where one report leaves the figure blank", () => {
    const [first] = REPORTS;
    const blank = new Map(FIGURES);
    const known = FIGURES.get(first?.id ?? 0);
    const cell = "disputes:review:total";
    if (known && first) blank.set(first.id, { ...known, values: { ...known.values, [cell]: null } });
    const old = rollups(MEMBERS, REPORTS, blank).find(({ year }) => year === first?.year);
    expect(old?.sums[cell]).toBeNull();
  });
});

describe("pages over the years", () => {
  it("mark what the change of the form made incomparable, and break the series there", () => {
    const html = page("yunqi/ju0/index.html");
    expect(html).toContain("历年变化");
    expect(html.match(/<figure/gu)).toHaveLength(5);
    expect(html).toContain("当年格式没有这一项，与其他年度不可比");
    expect(html).toContain("格式变化，与此前年度不可比");
    const received = html.slice(html.indexOf("chart-received"), html.indexOf("chart-results"));
    expect(received).not.toContain("不可比");
  });

  it("draw a total over the years, its composition and the offices for a district", () => {
    const html = page("yunqi/index.html");
    expect(html.match(/<figure/gu)).toHaveLength(3);
    expect(html).toContain('href="/yunqi/2025/rollup/"');
    expect(html).toContain("▲ 逾期12天");
    expect(page("yunqi/2025/index.html")).toContain("逾期 12 天");
  });

  it("give every chart a title, a description and a table behind it, and repeat no id", () => {
    for (const path of ["yunqi/index.html", "yunqi/ju0/index.html", "yunqi/2025/rollup/index.html"]) {
      const html = page(path);
      const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const charts = html.match(/<figure[\s\S]*?<\/figure>/gu) ?? [];
      for (const chart of charts) expect(chart).toMatch(/<title.*<desc.*<table>.*<th scope="row">/su);
      expect(html).not.toMatch(/<script(?! type="application\/ld)|style="/u);
      const faults: string[] = [];
      parse(html, { onParseError: ({ code }) => faults.push(code) });
      expect(faults).toEqual([]);
    }
  });

  it("stay small", () => {
    const weight = (path: string) => gzipSync(page(path), { level: 9 }).length;
    expect(weight("yunqi/ju0/index.html")).toBeLessThan(6_000);
    expect(weight("yunqi/index.html")).toBeLessThan(9_000);
    expect(weight("yunqi/2025/rollup/index.html")).toBeLessThan(10_000);
  });

  it("are all in the sitemap, which robots are shown", () => {
    for (const year of YEARS)
      expect(page("sitemap.xml")).toContain(`<loc>https://xxgk.example/yunqi/${year}/rollup/</loc>`);
    expect(page("robots.txt")).toContain("Sitemap: https://xxgk.example/sitemap.xml");
    expect(page("robots.txt")).toContain("Disallow: /compare");
  });
});

describe("a city over districts", () => {
  const city = named("jingzhou", "泾州市");
  const districts = [named("yunqi", "云栖区"), named("songyang", "松阳区")];
  const own = districts.map((office, n) => ({
    id: n + 1,
    region: office,
    office,
    year: 2025,
    number: 1,
    sha256: "c".repeat(64),
    title: `${office.fullName}人民政府2025年政府信息公开工作年度报告`,
    publishedAt: new Date("2026-01-20T01:00:00Z"),
  }));
  const figures = new Map(own.map(({ id }) => [id, figuresOf(2025, id)]));
  const row = (office: typeof city, id: number, parentId: number | null) => ({
    ...office,
    id,
    regionId: id,
    parentId,
    type: "region" as const,
    closedIn: null,
    choices: [],
  });
  const members: Members = {
    seasons: [],
    offices: [row(city, 1, null), ...districts.map((office, n) => row(office, n + 2, 1))],
  };

  it("adds up the own reports of its districts and lists them beside its offices", () => {
    const summed = rollups(members, own, figures);
    expect(summed.map(({ region, counted }) => [region.slug, counted.length])).toEqual([["jingzhou", 2]]);
    const regions = [{ ...city, agencies: [], years: [2025], seasons: [], districts }];
    const files = listFiles(FRAME, { regions, reports: own, figures, rollups: summed }, TODAY);
    const html = files.find(({ path }) => path === "jingzhou/index.html")?.text ?? "";
    expect(html).toContain("共2个单位。2025年度报告已公开2个，未公开0个。");
    expect(html).toContain('<a href="/yunqi/">云栖区</a>');
    expect(html).toContain('href="/yunqi/yunqi/2025/"');
  });
});
