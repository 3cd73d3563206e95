/** An office as citizens meet it. */
export type Agency = { readonly slug: string; readonly fullName: string; readonly shortName: string };

/** One published report as lists show it. */
export type Listed = {
  readonly region: Agency;
  readonly office: Agency;
  readonly year: number;
  readonly title: string;
  readonly publishedAt: Date;
};

/** A region with all its agencies in their order, whether they have published or not. */
export type Region = Agency & { readonly agencies: readonly Agency[] };
