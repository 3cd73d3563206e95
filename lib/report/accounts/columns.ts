/** The columns of a list of accounts to be opened, by their heads. */
export const ACCOUNT_COLUMNS = {
  slug: "网址名",
  office: "单位",
  name: "姓名",
  username: "用户名",
  email: "电子邮箱",
} as const;

export type AccountColumn = keyof typeof ACCOUNT_COLUMNS;

/** One line of the list as it stands in a file; blanks are "". `row` counts as the sheet does, from 1. */
export type AccountRow = { readonly row: number } & Readonly<Record<AccountColumn, string>>;
