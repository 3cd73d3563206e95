import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import fc from "fast-check";
import { parse, type DefaultTreeAdapterMap } from "parse5";
import { describe, expect, it } from "vitest";
import { UNREGISTERED } from "@/components/site/site";
import { match } from "@/lib/document/match";
import { readString } from "@/lib/formats/read";
import { canonicalJson, contentOf } from "@/lib/report/content";
import { allZero, edition2019Bureau, largeCity, typicalBureau, typicalTown } from "@/lib/samples/filings";
import { check } from "@/lib/report/check";
import { RULES } from "@/lib/report/rule-list";
import { balancedValues } from "@/lib/samples/random-values";
import type { Sample } from "@/lib/samples/sample";
import { EDITIONS } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import { guideFiles } from "./guide-files";
import type { Publication } from "./publication";
import { renderReport } from "./render-report";
import { reportJson } from "./report-json";
import { stylesheet } from "./stylesheet";

const FRAME = { site: { ...UNREGISTERED, origin: "https://xxgk.example" }, styles: stylesheet().address };
const AGENCY = { slug: "jyj", fullName: "云栖区教育局", shortName: "区教育局" };
const REGION = { slug: "yunqi", fullName: "云栖区", shortName: "云栖区" };

const SAMPLES: readonly (readonly [string, Sample])[] = [
  ["a report of zeros", allZero(2025)],
  ["a town", typicalTown(2025)],
  ["a bureau", typicalBureau(2025)],
  ["a bureau in the form of 2019", edition2019Bureau()],
  ["a city with figures of eight digits", largeCity(2025)],
];

describe.each(SAMPLES)("the published page of %s", (_, sample) => {
  const page = renderReport(FRAME, publicationOf(sample));
  const elements = elementsIn(page);

  it("runs nothing and brings nothing from elsewhere", () => {
    expect(page.replace(DATA_BLOCK, "")).not.toMatch(
      /<script|<iframe|<img|<style|\son\w+=|javascript:|style="/iu,
    );
    const addresses = elements.flatMap((element) => [element.at("href"), element.at("src")]).filter(Boolean);
    for (const address of addresses) expect(address).toMatch(/^([/#]|data:,$|https:\/\/xxgk\.example\/)/u);
  });

  it("is HTML as it was meant: a parser changes nothing but the tags one may leave out", () => {
    const faults: string[] = [];
    parse(page, { onParseError: ({ code }) => faults.push(code) });
    expect(faults).toEqual([]);
  });

  it("gives every id once, and everything that refers to an id finds it", () => {
    const ids = elements.flatMap((element) => element.at("id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const referred = elements.flatMap((element) => [
      ...(element.at("headers") ?? "").split(" "),
      ...["aria-labelledby", "for"].map((name) => element.at(name) ?? ""),
      ...(element.at("href")?.startsWith("#") ? [decodeURI(element.at("href")?.slice(1) ?? "")] : []),
    ]);
    for (const id of referred.filter(Boolean)) expect(ids).toContain(id);
  });

  it("has one title, and no level of heading left out", () => {
    const levels = elements.flatMap(({ name }) => /^h([1-6])$/u.exec(name)?.slice(1).map(Number) ?? []);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.entries())
      expect(level - (levels[at - 1] ?? level)).toBeLessThanOrEqual(1);
  });

  it("carries the tags a government page must have", () => {
    const tags = Object.fromEntries(
      elements.filter(({ name }) => name === "meta").map((meta) => [meta.at("name"), meta.at("content")]),
    );
    expect(tags).toMatchObject({
      SiteName: UNREGISTERED.name,
      SiteDomain: "xxgk.example",
      ColumnType: "信息公开年报",
      ArticleTitle: expect.stringContaining("年政府信息公开工作年度报告"),
      PubDate: "2026-01-22 11:04",
      ContentSource: AGENCY.fullName,
    });
    for (const name of [
      "SiteIDCode",
      "ColumnName",
      "ColumnDescription",
      "ColumnKeywords",
      "Description",
      "Url",
    ])
      expect(tags[name]).toBeDefined();
    expect(tags.Keywords).toContain(AGENCY.fullName);
    expect(tags.Url).toBe(`https://xxgk.example/yunqi/jyj/${sample.filing.year}/`);
  });

  it("begins with a summary every figure of which leads to its cell and is the one printed there", () => {
    const summary = /<aside class="summary"[^]*?<\/aside>/u.exec(page)?.[0] ?? "";
    const figures = [...summary.matchAll(/<a href="#([^"]+)">([\d.-]*)[^<]*<\/a>/gu)];
    const printed = new Map(
      [...page.matchAll(/<td id="([^"]+)"[^>]*>([^<]*)<\/td>/gu)].map(([, id, text]) => [id, text]),
    );
    const zero = Object.values(sample.filing.values).every((value) => value === 0);
    expect(figures.length > 0).toBe(!zero);
    for (const [, cell = "", figure] of figures) expect(printed.get(decodeURI(cell))).toBe(figure);
    expect(summary.replace(/<a [^>]*>[^<]*<\/a>|<[^>]+>/gu, "")).not.toMatch(/\d/u);
  });

  it("reads its tables row by row in words, every figure that is not 0 and no other", () => {
    const readings = [...page.matchAll(/<aside class="reading">[^]*?<\/aside>/gu)].map(([text]) => text);
    expect(readings).toHaveLength(3);
    const told = [...readings.join("").matchAll(/<a href="#([^"]+)">/gu)].map(([, id = ""]) => decodeURI(id));
    const wanted = Object.entries(sample.filing.values).filter(([, value]) => value !== 0);
    expect(told.toSorted()).toEqual(wanted.map(([id]) => id).toSorted());
  });

  it("leads from every row to what the row means, and from the page to how to apply and to object", () => {
    const guides = new Map(
      guideFiles(FRAME).map(({ path, text }) => [`/${path.slice(0, -"index.html".length)}`, text]),
    );
    const links = elements
      .flatMap((element) => element.at("href") ?? [])
      .filter((href) => href.startsWith("/guide/"));
    for (const href of links) {
      const [address = "", id] = href.split("#");
      expect(guides.get(address)).toBeDefined();
      if (id) expect(guides.get(address)).toContain(` id="${id}"`);
    }
    const rows = elements.filter((element) => element.name === "th" && element.at("scope") === "row");
    expect(links.filter((href) => href.includes("#")).length).toBeGreaterThanOrEqual(
      rows.length - RULES.length,
    );
    expect(new Set(links)).toContain("/guide/apply/");
    expect(new Set(links)).toContain("/guide/object/");
  });

  it("describes itself to machines as the report it is, and to those who pass it on", () => {
    const data = JSON.parse(/ld\+json">([^<]*)</u.exec(page)?.[1] ?? "{}") as { "@graph": object[] };
    const { year } = sample.filing;
    expect(data["@graph"]).toMatchObject([
      {
        "@type": "Report",
        url: `https://xxgk.example/yunqi/jyj/${year}/`,
        temporalCoverage: `${year}-01-01/${year}-12-31`,
        datePublished: "2026-01-22T03:04:05.000Z",
      },
      { "@type": "Dataset", isBasedOn: `https://xxgk.example/yunqi/jyj/${year}/#report` },
    ]);
    expect(page).toContain(`<meta property="og:type" content="article"/>`);
    expect(page).toContain(`type="application/atom+xml"`);
  });

  it("lists every rule of the ledger with its basis and outcome", () => {
    const ledger = /<details class="ledger">([\s\S]*?)<\/details>/u.exec(page)?.[1] ?? "";
    expect(ledger.match(/<th scope="row">/gu)).toHaveLength(RULES.length);
  });

  it("weighs no more than 25 KB on the wire with its stylesheet", () => {
    const weight = gzipSync(page, { level: 9 }).length + gzipSync(stylesheet().text, { level: 9 }).length;
    expect(gzipSync(page, { level: 9 }).length).toBeLessThan(15_000);
    expect(weight).toBeLessThan(25_000);
    expect(brotli(page) + brotli(stylesheet().text)).toBeLessThan(25_000);
    // No picture is asked for, and what is called script is data.
    expect(elements.filter(({ name }) => /^(?:img|picture|video|object|embed)$/u.test(name))).toEqual([]);
    const scripts = elements.filter(({ name }) => name === "script");
    expect(scripts.map((script) => script.at("type"))).toEqual(["application/ld+json"]);
  });

  it("gives the same figures as data, cell by cell, and the hash of what was approved", () => {
    const publication = publicationOf(sample);
    const json = JSON.parse(reportJson(FRAME.site, publication));
    const { publication: facts, ...content } = json;
    expect(content).toEqual(JSON.parse(canonicalJson(publication.content)));
    expect(Object.keys(json.values)).toEqual(cellsOf(sample.edition).map(({ id }) => id));
    expect(facts.url).toBe(`https://xxgk.example/yunqi/jyj/${sample.filing.year}/`);
  });

  it("is read back by the reader of web pages, every figure and every passage", () => {
    const reading = match(readString(page));
    expect(reading).toMatchObject({ edition: sample.edition.id, year: sample.filing.year });
    expect(reading.values).toEqual(sample.filing.values);
    expect(proseOf(reading.sections)).toEqual(proseOf(publicationOf(sample).content.sections));
  });
});

describe("what stands in the article", () => {
  it("is the same before and after publication, byte for byte", () => {
    const publication = publicationOf(typicalBureau(2025));
    const planned = renderReport(FRAME, { ...publication, publishedAt: null });
    expect(articleOf(planned)).toBe(articleOf(renderReport(FRAME, publication)));
    expect(planned).not.toContain("PubDate");
  });

  it("shows prose as prose, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
        const sample = typicalBureau(2025);
        const texts = {
          ...sample.filing.texts,
          "other:rest": `<img src=x onerror=alert(1)>${typed}<script>`,
        };
        const page = renderReport(FRAME, publicationOf({ ...sample, filing: { ...sample.filing, texts } }));
        const names = elementsIn(page.replace(DATA_BLOCK, "")).map(({ name }) => name);
        expect(names.filter((name) => name === "script" || name === "img")).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it.each(EDITIONS.map((edition) => [edition.id, edition] as const))(
    "holds any figures of the edition of %s so that a reader gets them back",
    (_, edition) => {
      const base = edition.id === "2019" ? edition2019Bureau() : typicalBureau(2025);
      fc.assert(
        fc.property(balancedValues(edition), (values) => {
          const publication = publicationOf({ edition, filing: { ...base.filing, values } });
          const reading = match(readString(renderReport(FRAME, publication)));
          expect(reading.values).toEqual(values);
        }),
        { numRuns: 25 },
      );
    },
  );

  it("prints what was explained, and marks a report of the archive with its findings", () => {
    const publication = publicationOf(typicalBureau(2025));
    const explained = [
      { key: "k", rule: "X-CARRY", message: "上年结转不一致。", explanation: "上年登记有误。" },
    ];
    const page = renderReport(FRAME, {
      ...publication,
      content: { ...publication.content, explanations: explained },
      archive: {
        findings: [
          {
            key: "f",
            rule: "T3-BAL",
            severity: "error",
            cells: ["applications:result:total|natural"],
            part: null,
            quote: null,
            remedies: [],
            sides: null,
            basis: "",
            message: "自然人列不平衡。",
          },
        ],
      },
    });
    const text = page.replace(/<[^>]+>/gu, "");
    for (const words of ["核对说明", "上年登记有误。", "按原件照录", "自动核对结果", "自然人列不平衡。"])
      expect(text).toContain(words);
    expect(page).toContain(`href="#applications:result:total%7Cnatural"`);
  });
});

/** As the published folder compresses. */
const brotli = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** Data about the page for machines: a type no browser runs. */
const DATA_BLOCK = /<script type="application\/ld\+json">[^<]*<\/script>/u;
describe("a rule waived for the report", () => {
  const waiver = { rule: "N-FEE", title: "信息处理费", reason: "由市级统一收取", until: "2026-06-30" };
  const publication = { ...publicationOf(typicalBureau(2025)), waivers: [waiver] };

  it("is told on the page and in the data, with the reason and the last day", () => {
    const text = renderReport(FRAME, publication).replace(/<[^>]+>/gu, "");
    for (const words of ["豁免的核对规则", "由市级统一收取", "豁免到2026年6月30日为止"])
      expect(text).toContain(words);
    expect(JSON.parse(reportJson(FRAME.site, publication))).toMatchObject({
      publication: { waivers: [waiver] },
    });
  });

  it("is not spoken of where every rule counted", () => {
    const plain = publicationOf(typicalBureau(2025));
    expect(renderReport(FRAME, plain)).not.toContain("豁免");
    expect(reportJson(FRAME.site, plain)).not.toContain("waivers");
  });
});

function publicationOf({ edition, filing }: Sample): Publication {
  return {
    region: REGION,
    office: AGENCY,
    content: contentOf(edition, filing, []),
    sha256: "3fa94c1be0".repeat(6) + "abcd",
    number: 1,
    publishedAt: new Date("2026-01-22T03:04:05Z"),
    archive: null,
    ledger: check(edition, filing, { previous: null }).ledger,
    correctionReason: null,
  };
}

/** Prose by what is printed above it: parts of one section without headings of their own read as one. */
function proseOf(sections: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { problems = "", improvements = "", ...rest } = sections;
  const all = Object.entries({ ...rest, problems: problems + improvements });
  return Object.fromEntries(all.map(([part, text]) => [part, text.replace(/\s/gu, "")]));
}

type Element = { readonly name: string; at(attribute: string): string | undefined };

function elementsIn(page: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterMap["node"]) => {
    if ("tagName" in node) {
      const { attrs } = node;
      found.push({ name: node.tagName, at: (name) => attrs.find((attr) => attr.name === name)?.value });
    }
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(page));
  return found;
}

function articleOf(page: string): string | undefined {
  return /<article[^]*<\/article>/u.exec(page)?.[0];
}
