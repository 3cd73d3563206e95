import type { Agency } from "./listed";

type Slugged = Pick<Agency, "slug">;

/** The public addresses. They hold the report year, never the year of publication. */
export const addressOfRegion = (region: Slugged) => `/${region.slug}/`;

export const addressOfOffice = (at: { region: Slugged; office: Slugged }) =>
  `/${at.region.slug}/${at.office.slug}/`;

export const addressOfReport = (at: { region: Slugged; office: Slugged; year: number }) =>
  `/${at.region.slug}/${at.office.slug}/${at.year}/`;

export const addressOfReportJson = (at: { region: Slugged; office: Slugged; year: number }) =>
  `${addressOfReport(at)}report.json`;

/** Of a report that was corrected: each of its versions for good. */
export const addressOfVersion = (at: { region: Slugged; office: Slugged; year: number }, number: number) =>
  `${addressOfReport(at)}v${number}/`;

/** A region's slug is followed by an office's, which begins with a letter, or by a report year. */
export const addressOfYear = (at: { region: Slugged; year: number }) => `/${at.region.slug}/${at.year}/`;

/** 汇总 of a region and year: what is public, added up. */
export const addressOfRollup = (at: { region: Slugged; year: number }) => `${addressOfYear(at)}rollup/`;
export const addressOfRollupJson = (at: { region: Slugged; year: number }) =>
  `${addressOfRollup(at)}rollup.json`;

/** What is new, of everybody or of one region. */
export const addressOfAtom = (region: Slugged | null) =>
  `${region ? addressOfRegion(region) : HOME}feed.atom`;
export const addressOfJsonFeed = (region: Slugged | null) =>
  `${region ? addressOfRegion(region) : HOME}feed.json`;

export const HOME = "/";
export const SEARCH = "/search";
export const COMPARE = "/compare";
export const OPEN_DATA = "/open-data/reports.json";
export const SITEMAP = "/sitemap.xml";
export const ROBOTS = "/robots.txt";

/** What citizens may do, and what the rows of a table mean. */
export const APPLYING = "/guide/apply/";
export const OBJECTING = "/guide/object/";
export const addressOfTerms = (edition: string) => `/guide/terms-${edition}/`;
