import {
  addressOfAtom,
  addressOfJsonFeed,
  addressOfRegion,
  addressOfReport,
  HOME,
} from "@/components/site/addresses";
import type { Region } from "@/components/site/listed";
import type { Site } from "@/components/site/site";
import type { Catalogue, Entry } from "./catalogue";
import type { PublicFile } from "./published-folder";

/** What is new: publications and corrections, newest first, for all and for each region; Atom and JSON Feed. */
export function feedFiles(site: Site, { regions, reports }: Catalogue): readonly PublicFile[] {
  const all = filesOf(site, { title: site.name, about: null, reports });
  return [
    ...all,
    ...regions.flatMap((region) =>
      filesOf(site, {
        title: `${region.fullName}政府信息公开年报`,
        about: region,
        reports: reports.filter((report) => report.region.slug === region.slug),
      }),
    ),
  ];
}

type Feed = {
  readonly title: string;
  readonly about: Region | null;
  readonly reports: readonly Entry[];
};

const LONGEST = 50;

function filesOf(site: Site, feed: Feed): readonly PublicFile[] {
  const newest = feed.reports.slice(0, LONGEST);
  return [
    { path: addressOfAtom(feed.about).slice(1), text: atom(site, { ...feed, reports: newest }) },
    { path: addressOfJsonFeed(feed.about).slice(1), text: jsonFeed(site, { ...feed, reports: newest }) },
  ];
}

/** RFC 4287. An entry is a version: a correction is a new one under the same address. */
function atom(site: Site, { title, about, reports }: Feed): string {
  const home = `${site.origin}${about ? addressOfRegion(about) : HOME}`;
  const entries = reports.map((report) => {
    const at = report.publishedAt.toISOString();
    return `<entry><id>${idOf(report)}</id><title>${escaped(titleOf(report))}</title><link href="${escaped(`${site.origin}${addressOfReport(report)}`)}"/><updated>${at}</updated><author><name>${escaped(report.office.fullName)}</name></author><summary>${escaped(summaryOf(report))}</summary></entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${escaped(about ? `urn:gior:${about.slug}` : "urn:gior:all")}</id>
<title>${escaped(title)}</title>
<link rel="self" href="${escaped(`${site.origin}${addressOfAtom(about)}`)}"/>
<link href="${escaped(home)}"/>
<updated>${(reports[0]?.publishedAt ?? EPOCH).toISOString()}</updated>
${entries.join("\n")}
</feed>
`;
}

/** https://jsonfeed.org/version/1.1 */
function jsonFeed(site: Site, { title, about, reports }: Feed): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    language: "zh-CN",
    home_page_url: `${site.origin}${about ? addressOfRegion(about) : HOME}`,
    feed_url: `${site.origin}${addressOfJsonFeed(about)}`,
    items: reports.map((report) => ({
      id: idOf(report),
      url: `${site.origin}${addressOfReport(report)}`,
      title: titleOf(report),
      content_text: summaryOf(report),
      date_published: report.publishedAt.toISOString(),
      authors: [{ name: report.office.fullName }],
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

/** Of a version for good, whatever host it is read from. */
function idOf({ region, office, year, number }: Entry): string {
  return `urn:gior:${region.slug}:${office.slug}:${year}:${number}`;
}

function titleOf({ title, number }: Entry): string {
  return number > 1 ? `【更正】${title}（第${number}版）` : title;
}

function summaryOf({ office, year, number, sha256 }: Entry): string {
  const what = number > 1 ? "更正后重新公开，更正记录见报告页" : "公开";
  return `${office.fullName}${year}年度报告${what}。内容校验值（SHA-256）${sha256}。`;
}

const EPOCH = new Date(0);

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
