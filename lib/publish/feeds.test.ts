import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { UNREGISTERED } from "@/components/site/site";
import type { Catalogue } from "./catalogue";
import { feedFiles } from "./feeds";

const SITE = { ...UNREGISTERED, name: "甲 & 乙", origin: "https://xxgk.example" };
const REGION = { slug: "yunqi", fullName: "云栖区", shortName: "云栖区" };
const OTHER = { slug: "lanxi", fullName: "岚溪区", shortName: "岚溪区" };

describe("the feeds", () => {
  const files = new Map(feedFiles(SITE, catalogue()).map(({ path, text }) => [path, text]));

  it("stand at the top for all and in each region for its own", () => {
    expect([...files.keys()]).toEqual([
      "feed.atom",
      "feed.json",
      "yunqi/feed.atom",
      "yunqi/feed.json",
      "lanxi/feed.atom",
      "lanxi/feed.json",
    ]);
    expect(itemsOf("feed.json")).toHaveLength(3);
    expect(itemsOf("yunqi/feed.json")).toHaveLength(2);
    expect(itemsOf("lanxi/feed.json")).toHaveLength(1);
  });

  it("give a correction an entry of its own, named as one", () => {
    const [correction, first] = itemsOf("yunqi/feed.json");
    expect(correction?.title).toMatch(/^【更正】.*（第2版）$/u);
    expect(correction?.id).not.toBe(first?.id);
  });

  it("are well-formed, whatever a name holds, and say the same in both forms", () => {
    const text = files.get("feed.atom") ?? "";
    expect(text).toContain("<title>甲 &amp; 乙</title>");
    expect(text).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/u);
    const faults: string[] = [];
    parse(`<!doctype html>${text.replace(/<\?xml[^>]*>/u, "")}`, {
      onParseError: ({ code }) => faults.push(code),
    });
    expect(faults.filter((code) => code !== "non-void-html-element-start-tag-with-trailing-solidus")).toEqual(
      [],
    );
    const ids = [...text.matchAll(/<entry><id>([^<]*)<\/id>/gu)].map(([, id]) => id);
    expect(ids).toEqual(itemsOf("feed.json").map(({ id }) => id));
    expect(text).toContain("<updated>2026-02-01T00:00:00.000Z</updated>");
  });

  it("are there before anything is published", () => {
    const empty = feedFiles(SITE, { regions: [], reports: [] });
    expect(empty.map(({ path }) => path)).toEqual(["feed.atom", "feed.json"]);
  });

  function itemsOf(path: string): readonly { readonly id: string; readonly title: string }[] {
    return JSON.parse(files.get(path) ?? "{}").items;
  }
});

function catalogue(): Catalogue {
  const report = (id: number, region: typeof REGION, number: number) => ({
    id,
    region,
    office: { slug: `ju${id}`, fullName: `${region.fullName}第${id}局<一>`, shortName: `第${id}局` },
    year: 2025,
    number,
    sha256: String(id).repeat(64),
    title: `${region.fullName}第${id}局2025年政府信息公开工作年度报告`,
    publishedAt: new Date(Date.UTC(2026, 1, 4 - id)),
  });
  const reports = [report(3, REGION, 2), report(2, REGION, 1), report(1, OTHER, 1)];
  return {
    regions: [REGION, OTHER].map((region) => ({ ...region, agencies: [], years: [], seasons: [] })),
    reports,
  };
}
