import { addressOfReport } from "@/components/site/addresses";
import { inspectionTags } from "@/components/site/page-head";
import type { Site } from "@/components/site/site";
import type { Publication } from "../publication";

/** The tags a page of a government website must carry for this report (政府网页设计规范), by name. */
export function tagsOf(site: Site, { content, region, office, publishedAt }: Publication) {
  const article = { title: content.title, source: office.fullName, publishedAt };
  return inspectionTags(site, { address: addressOfReport({ region, office, year: content.year }), article });
}

/** The same as the lines of a page's head. */
export function headSnippet(tags: Readonly<Record<string, string>>): string {
  const lines = Object.entries(tags).map(
    ([name, content]) => `<meta name="${name}" content="${escaped(content)}">`,
  );
  return `${lines.join("\n")}\n`;
}

/** Tags the 规范 asks for that the receiving site has to fill in, because nobody has told the portal. */
export function missingTags(tags: Readonly<Record<string, string>>): readonly string[] {
  return REQUIRED.filter((name) => (tags[name] ?? "") === "");
}

/** 必选 */
export const REQUIRED = [
  "SiteName",
  "SiteDomain",
  "SiteIDCode",
  "ColumnName",
  "ColumnDescription",
  "ColumnKeywords",
  "ColumnType",
  "ArticleTitle",
  "PubDate",
  "ContentSource",
] as const;

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
