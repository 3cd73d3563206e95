import { dayOf, printMoment } from "@/lib/report/dates";
import { addressOfAtom, addressOfJsonFeed } from "./addresses";
import type { Agency } from "./listed";
import type { Site } from "./site";

type Slugged = Pick<Agency, "slug">;

export type About = {
  readonly title: string;
  readonly description: string;
  /** Absolute path of the page; null for pages that have no address of their own. */
  readonly address: string | null;
  /** Only on pages of one report. */
  readonly article?: Article;
  /** An older version: search engines keep to the valid one, whose address this is. */
  readonly superseded?: boolean;
  /** JSON-LD: data, nothing that runs. */
  readonly described?: string;
  /** Whose news the feeds bring; null: everybody's. */
  readonly region?: Slugged | null;
};

export type Article = {
  readonly title: string;
  readonly source: string;
  /** Null before publication. */
  readonly publishedAt: Date | null;
};

type Props = { readonly site: Site; readonly styles: string; readonly about: About };

/** Head of a page with the tags that inspections look for (政府网页设计规范: 必选). */
export function PageHead({ site, styles, about }: Props) {
  const { title, description, address, article, superseded, described, region = null } = about;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === site.name ? title : `${title} - ${site.name}`}</title>
      {Object.entries(inspectionTags(site, about)).map(([name, content]) => (
        <meta key={name} name={name} content={content} />
      ))}
      <meta name="Description" content={description} />
      {Object.entries(openGraph(site, about)).map(([name, content]) => (
        <meta key={name} property={name} content={content} />
      ))}
      {address && !article && <meta name="Url" content={`${site.origin}${address}`} />}
      {address && <link rel="canonical" href={`${site.origin}${address}`} />}
      {(!address || superseded) && <meta name="robots" content="noindex" />}
      <link rel="alternate" type="application/atom+xml" title="年报更新" href={addressOfAtom(region)} />
      <link rel="alternate" type="application/feed+json" title="年报更新" href={addressOfJsonFeed(region)} />
      {described && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: described }} />}
      <link rel="stylesheet" href={styles} />
      {/* Without it browsers ask for /favicon.ico on every visit. */}
      <link rel="icon" href="data:," />
    </head>
  );
}

/** The tags of 政府网页设计规范 by name: of the site, of its column, of the article. */
export function inspectionTags(site: Site, about: Pick<About, "address" | "article">): Tags {
  return { ...siteTags(site), ...columnTags(site), ...articleTags(site, about) };
}

type Tags = Readonly<Record<string, string>>;

/** For those who pass the page on (https://ogp.me). */
function openGraph(site: Site, { title, description, address, article }: About): Tags {
  if (!address) return {};
  return {
    "og:title": title,
    "og:description": description,
    "og:type": article ? "article" : "website",
    "og:url": `${site.origin}${address}`,
    "og:site_name": site.name,
    "og:locale": "zh_CN",
    ...(article?.publishedAt && { "article:published_time": article.publishedAt.toISOString() }),
  };
}

function siteTags(site: Site): Tags {
  const domain = site.origin.replace(/^https?:\/\//u, "");
  return { SiteName: site.name, SiteDomain: domain, SiteIDCode: site.idCode };
}

function columnTags(site: Site): Tags {
  return {
    ColumnName: "政府信息公开年报",
    ColumnDescription: `${site.host || site.name}各单位政府信息公开工作年度报告`,
    ColumnKeywords: "政府信息公开,年度报告,年报",
    ColumnType: "信息公开年报",
  };
}

function articleTags(site: Site, { address, article }: Pick<About, "address" | "article">): Tags {
  if (!article) return {};
  return {
    ArticleTitle: article.title,
    ...(article.publishedAt ? { PubDate: minuteOf(article.publishedAt) } : {}),
    ContentSource: article.source,
    Keywords: `${article.source},政府信息公开,年度报告`,
    Url: `${site.origin}${address ?? ""}`,
  };
}

/** YYYY-MM-DD HH:MM in Beijing, as the 规范 wants it. */
function minuteOf(moment: Date): string {
  return `${dayOf(moment)} ${printMoment(moment).slice(-5)}`;
}
