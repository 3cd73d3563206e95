/** An office as citizens meet it. */
export type Agency = {
  readonly slug: string;
  readonly fullName: string;
  readonly shortName: string;
  /** The last day it existed; absent while it does. */
  readonly closedOn?: string;
};

/** One published report as lists show it. */
export type Listed = {
  readonly region: Agency;
  readonly office: Agency;
  readonly year: number;
  readonly title: string;
  readonly publishedAt: Date;
  /** When its first version was; absent where this is the first. */
  readonly firstPublishedAt?: Date;
};

/** 年度填报 as the public sees it: its two dates, and when who filed. Days in China. */
export type Year = {
  readonly year: number;
  readonly campaignDue: string;
  readonly legalDue: string;
  /** 延期: by when an office was to file instead, by slug; absent: nobody was given other days. */
  readonly extended?: readonly { readonly slug: string; readonly due: string }[];
  /** The first submission of each office, by slug. */
  readonly filings: readonly { readonly slug: string; readonly at: Date }[];
};

/** A region with all its agencies in their order, whether they have published or not. */
export type Region = Agency & { readonly agencies: readonly Agency[] };
