import { createHash } from "node:crypto";
import { parse, type DefaultTreeAdapterMap } from "parse5";
import { describe, expect, it } from "vitest";
import { UNREGISTERED, type Site } from "@/components/site/site";
import { match } from "@/lib/document/match";
import type { DocumentKind } from "@/lib/document/paper/kinds";
import { readString } from "@/lib/formats/read";
import { contentOf } from "@/lib/report/content";
import { edition2019Bureau, typicalBureau } from "@/lib/samples/filings";
import type { Publication } from "../publication";
import { renderReport } from "../render-report";
import { reportPackage } from "./report-package";
import { REQUIRED } from "./tags";

const SITE: Site = {
  ...UNREGISTERED,
  name: "云栖区人民政府",
  origin: "https://www.yunqi.example",
  idCode: "1304000009",
  host: "云栖区人民政府办公室",
};
const DOCUMENTS = new Map<DocumentKind, Uint8Array>([
  ["docx", new Uint8Array([1])],
  ["pdf", new Uint8Array([2])],
  ["xlsx", new Uint8Array([3])],
  ["csv", new Uint8Array([4])],
]);
const TITLE = "云栖区教育局2025年政府信息公开工作年度报告";

describe("the package for the government's own website", () => {
  const files = packageOf(typicalBureau(2025));

  it("holds the article, its tags, five attachments, what to do with them and their checksums", () => {
    expect([...files.keys()]).toEqual([
      "README.txt",
      "fragment.html",
      "head.html",
      "report.docx",
      "report.pdf",
      "report.xlsx",
      "report.csv",
      "report.json",
      "SHA256SUMS",
    ]);
    const sums = textIn(files, "SHA256SUMS").trim().split("\n");
    expect(sums).toHaveLength(files.size - 1);
    for (const line of sums) {
      const [sum, name = ""] = line.split("  ");
      expect(
        createHash("sha256")
          .update(files.get(name) ?? "")
          .digest("hex"),
      ).toBe(sum);
    }
  });

  it("carries every tag the 规范 asks for, as lines of the head and as a table to copy from", () => {
    const tags = new Map(elementsIn(textIn(files, "head.html")).map(({ name, content }) => [name, content]));
    for (const name of REQUIRED) expect([name, tags.get(name)]).toEqual([name, expect.stringMatching(/\S/u)]);
    expect(Object.fromEntries(tags)).toMatchObject({
      SiteName: "云栖区人民政府",
      SiteDomain: "www.yunqi.example",
      SiteIDCode: "1304000009",
      ColumnType: "信息公开年报",
      ArticleTitle: TITLE,
      PubDate: "2026-01-22 11:04",
      ContentSource: "云栖区教育局",
    });
    for (const [name, content] of tags)
      expect(textIn(files, "README.txt")).toContain(`${name?.padEnd(18)}${content}`);
    expect(textIn(files, "README.txt")).toContain(`   ${TITLE}\r\n`);
  });

  it("tells the editor which tags nobody has registered", () => {
    const bare = packageOf(typicalBureau(2025), UNREGISTERED);
    expect(textIn(bare, "README.txt")).toContain("SiteDomain、SiteIDCode没有登记，属于必选标签");
  });

  it.each([typicalBureau(2025), edition2019Bureau()])(
    "shows the same tables on an empty page as the portal does (form of $edition.id)",
    (sample) => {
      const fragment = textIn(packageOf(sample), "fragment.html");
      const page = renderReport({ site: SITE, styles: "/site.css" }, publicationOf(sample));
      expect(tablesIn(`<!doctype html><body>${fragment}`)).toEqual(tablesIn(page));
      expect(match(readString(fragment)).values).toEqual(sample.filing.values);
    },
  );

  it("brings nothing that would meet the page around it: no script, class, id or stylesheet", () => {
    const fragment = textIn(files, "fragment.html");
    expect(fragment).not.toMatch(/<(?:script|style|link|html|body|img)\b/u);
    expect(fragment).not.toMatch(/\s(?:class|id|on\w+)=/u);
    for (const name of ["report.docx", "report.pdf", "report.xlsx", "report.csv", "report.json"])
      expect(fragment).toContain(`href="${name}"`);
  });
});

type Sample = ReturnType<typeof typicalBureau>;

function packageOf(sample: Sample, site = SITE) {
  return reportPackage(site, publicationOf(sample), { versions: [], documents: DOCUMENTS });
}

function publicationOf({ edition, filing }: Sample): Publication {
  return {
    region: { slug: "yunqi", fullName: "云栖区", shortName: "云栖区" },
    office: { slug: "jyj", fullName: "云栖区教育局", shortName: "区教育局" },
    content: contentOf(edition, filing, []),
    sha256: "3fa94c1be0".repeat(6) + "abcd",
    number: 1,
    publishedAt: new Date("2026-01-22T03:04:05Z"),
    correctionReason: null,
    archive: null,
    ledger: [],
  };
}

function textIn(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  return new TextDecoder().decode(files.get(name));
}

function elementsIn(html: string) {
  return nodesIn(html).flatMap((node) => {
    if (!("tagName" in node) || node.tagName !== "meta") return [];
    const at = (wanted: string) => node.attrs.find(({ name }) => name === wanted)?.value;
    return [{ name: at("name"), content: at("content") }];
  });
}

/** Every table as rows of cells with their words and spans. */
function tablesIn(html: string) {
  return nodesIn(html)
    .filter((node) => "tagName" in node && node.tagName === "tr")
    .map((row) =>
      ("childNodes" in row ? row.childNodes : []).flatMap((cell) => {
        if (!("attrs" in cell)) return [];
        const spans = cell.attrs.filter(({ name }) => /span$/u.test(name));
        return [[textOf(cell), ...spans.map(({ name, value }) => `${name}=${value}`).toSorted()]];
      }),
    );
}

type Node = DefaultTreeAdapterMap["node"];

function nodesIn(html: string): readonly Node[] {
  const found: Node[] = [];
  const visit = (node: Node) => {
    found.push(node);
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
