import { ACCOUNT_COLUMNS, type AccountColumn, type AccountRow } from "@/lib/report/accounts/columns";
import { MOST_ACCOUNTS, USERNAME_WORDS } from "@/lib/report/accounts/limits";
import { readList, type ListForm } from "./read";
import { writeList } from "./write";

/** Reads a list of accounts to be opened from .xlsx; lines without a name are left out. Refuses: unreadable, too-large. */
export async function readAccounts(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly rows: readonly AccountRow[] }> {
  const { lines } = await readList(bytes, name, FORM);
  return { rows: lines.map(({ row, cells }) => ({ row, ...cells })).filter((row) => row.name !== "") };
}

/** The list to be filled in: an office a line, its user name proposed. */
export function writeAccounts(rows: readonly Omit<AccountRow, "row">[]): Promise<Uint8Array> {
  return writeList({
    title: "账号名单",
    sheet: "账号名单",
    columns: COLUMNS.map((column) => ({ head: ACCOUNT_COLUMNS[column], width: WIDTHS[column] })),
    lines: rows.map((row) => COLUMNS.map((column) => row[column])),
    notes: NOTES,
  });
}

const COLUMNS = ["slug", "office", "name", "username", "email"] as const;

const FORM: ListForm<AccountColumn> = {
  name: "账号名单",
  heads: ACCOUNT_COLUMNS,
  needed: ["slug", "name", "username"],
  most: MOST_ACCOUNTS,
};

const WIDTHS: Readonly<Record<AccountColumn, number>> = {
  slug: 20,
  office: 34,
  name: 16,
  username: 20,
  email: 32,
};

const NOTES: readonly (readonly [string, string])[] = [
  ["怎么用", "一人一行，填好后读入，核对后才建立。姓名空着的行不建立账号。"],
  [ACCOUNT_COLUMNS.slug, "认定是哪个单位，请勿改动；一个单位有几个人的，复制这一行。"],
  [ACCOUNT_COLUMNS.name, "使用人的姓名，不填办公室、管理员、公用等名称。"],
  [ACCOUNT_COLUMNS.username, `登录时使用，${USERNAME_WORDS}；已经拟好，可以修改。`],
  [ACCOUNT_COLUMNS.email, "接收通知用，可以空着。"],
];
