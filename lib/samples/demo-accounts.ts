import type { Role } from "@/lib/report/permissions";
import { AGENCIES } from "./district";

/** An account of the demo district; `agency` is null for those who look after the whole district. */
export type DemoAccount = {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
  /** Slug of the agency. */
  readonly agency: string | null;
  /** Whose desk it opens, for the print-out and the sign-in page. */
  readonly office: string;
};

/** Known to everybody: good for a demo and nothing else. */
export const DEMO_PASSWORD = "Yunqi-Demo-2026";

/** One clerk an agency, two reviewers and an administrator: all there are. */
export const ALL_DEMO_ACCOUNTS: readonly DemoAccount[] = [
  forDistrict("shenhe", "秦砚秋", "reviewer"),
  forDistrict("fuhe", "白鹤年", "reviewer"),
  forDistrict("guanli", "乔木青", "administrator"),
  ...AGENCIES.map(({ slug, office, clerk }) => ({
    username: clerk.username,
    name: clerk.name,
    password: DEMO_PASSWORD,
    role: "clerk" as const,
    agency: slug,
    office: office.shortName,
  })),
];

/** Those shown at start and on the sign-in page: each role, and desks with something to do. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  "qjyj",
  "qzjj",
  "zhuying",
  "bailuzhou",
  "shenhe",
  "guanli",
].flatMap((username) => ALL_DEMO_ACCOUNTS.filter((account) => account.username === username));

function forDistrict(username: string, name: string, role: Role): DemoAccount {
  return { username, name, role, password: DEMO_PASSWORD, agency: null, office: "云栖区" };
}
