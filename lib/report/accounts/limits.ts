/** What somebody signs in with. */
export const USERNAME = /^[a-z][a-z0-9._-]*$/u;
export const USERNAME_LENGTH = [3, 32] as const;
export const USERNAME_WORDS = "以小写字母开头，只用小写字母、数字和 . _ -";

export const PERSON_LENGTH = [2, 50] as const;
export const EMAIL_LENGTH = 254;

/** Accounts opened at once, and lines of a list of them. */
export const MOST_ACCOUNTS = 200;

/** A user name for the clerk of an office: its public address, or that with a number where it is taken or too short. */
export function usernameFor(slug: string, taken: ReadonlySet<string>): string {
  const [least, most] = USERNAME_LENGTH;
  const stem = slug.slice(0, most - 3).replace(/-+$/u, "");
  const names = [slug, ...Array.from({ length: 99 }, (_, at) => `${stem}-${at + 1}`)];
  return names.find((name) => name.length >= least && name.length <= most && !taken.has(name)) ?? "";
}
