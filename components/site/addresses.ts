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
export const OPEN_DATA_HOME = "/open-data/";
/** Addresses and forms below it stay as they are; what breaks a program gets a number of its own. */
export const OPEN_DATA_V1 = "/open-data/v1/";

/** The reports of a year, of one region or of all: `json`, `ndjson`, `csv`, `-wide.csv` follow. */
export const addressOfYearData = (region: Slugged | null, year: number) =>
  `${OPEN_DATA_V1}${region ? `${region.slug}/` : ""}${year}`;

/** What is said of an edition: its schema, its rules, its cells. */
export const addressOfEdition = (kind: "schema" | "rules" | "cells", edition: string) =>
  `${OPEN_DATA_V1}${kind}/${edition}.json`;

export const VERIFICATION = "/verify/";
/** Where the form of the verification page is answered. */
export const VERIFICATION_ANSWER = "/verify/answer";
/** Of a content by its SHA-256; without the slash at the end, where the application answers too. */
export const addressOfVerification = (sha256: string) => `${VERIFICATION}${sha256}`;
export const SITEMAP = "/sitemap.xml";
export const ROBOTS = "/robots.txt";

/** What citizens may do, and what the rows of a table mean. */
export const APPLYING = "/guide/apply/";
export const OBJECTING = "/guide/object/";
export const addressOfTerms = (edition: string) => `/guide/terms-${edition}/`;
