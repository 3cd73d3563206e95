import { Refusal } from "@/lib/report/refusal";

/** At least this long: GB/T 22239 asks for complexity, assessors for eight; ten is ours. */
export const PASSWORD_LENGTH = 10;

/** Beyond this hashing would be a lever, not a safeguard. */
export const PASSWORD_LONGEST = 128;

/** Refuses: invalid, with every reason at once, at the field `next`. */
export function requireGoodPassword(password: string, username: string): void {
  const faults = faultsOf(password, username);
  if (faults.length > 0) {
    throw new Refusal(
      "invalid",
      faults.map((message) => ({ at: "next", message })),
    );
  }
}

function faultsOf(password: string, username: string): readonly string[] {
  const plain = password.toLowerCase();
  const classes = CLASSES.filter((pattern) => pattern.test(password)).length;
  return [
    [password.length < PASSWORD_LENGTH, `密码至少${PASSWORD_LENGTH}位`],
    [password.length > PASSWORD_LONGEST, `密码不能超过${PASSWORD_LONGEST}位`],
    [classes < 3, "密码应包含大写字母、小写字母、数字、其他符号中的三种"],
    [plain.includes(username.toLowerCase()), "密码不能包含用户名"],
    [COMMON.some((word) => plain.includes(word)), "密码包含常见的词或者数字串，容易被猜到，请换一个"],
  ].flatMap(([wrong, sentence]) => (wrong === true ? [String(sentence)] : []));
}

const CLASSES = [/[A-Z]/u, /[a-z]/u, /\d/u, /[^A-Za-z\d]/u];

/** What is tried first everywhere, and first against an office like this one. */
const COMMON = [
  "password",
  "passw0rd",
  "p@ssword",
  "p@ssw0rd",
  "123456",
  "654321",
  "111111",
  "000000",
  "666666",
  "888888",
  "123123",
  "abc123",
  "1q2w3e",
  "1qaz2wsx",
  "qwerty",
  "qazwsx",
  "asdfgh",
  "admin",
  "iloveyou",
  "welcome",
  "letmein",
  "woaini",
  "zhengfu",
  "gongkai",
];
