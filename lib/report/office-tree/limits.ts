/** How long the names of an office may be, in characters. */
export const NAME_LENGTHS = { fullName: [2, 60], shortName: [2, 30], slug: [2, 40] } as const;

/** What a public address is made of. */
export const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u;

/** The same in words. */
export const SLUG_WORDS = "以小写字母开头，只用小写字母、数字和连字符";

/** How long a reason for counting an office or not must be at least, and may be at most. */
export const INCLUSION_REASON = [4, 300] as const;
