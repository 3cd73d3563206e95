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
  /** Of the first version, which is what the law sets a day for; absent: there is no other. */
  readonly firstAt?: Date;
};

/** 年度填报 as the public sees it: its two dates, and when who filed. Days in China. */
export type Year = {
  readonly year: number;
  readonly campaignDue: string;
  readonly legalDue: string;
  /** The first submission of each office, by slug. */
  readonly filings: readonly { readonly slug: string; readonly at: Date }[];
  /** 延期: until when single offices may file, by slug. */
  readonly extensions?: readonly { readonly slug: string; readonly due: string }[];
};

/** A region with all its agencies in their order, whether they have published or not. */
export type Region = Agency & { readonly agencies: readonly Agency[] };
