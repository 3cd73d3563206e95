/** What somebody is handed on paper to sign in the first time. Held by the page that shows it and by nothing else. */
export type Slip = {
  readonly office: string;
  readonly name: string;
  readonly username: string;
  readonly password: string;
};

/** Four to a page: a quarter of A4 each. */
export const SLIPS_A_PAGE = 4;
