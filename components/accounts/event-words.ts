/** What happened to an account, in words. */
export function eventWords(kind: string): string {
  return WORDS[kind] ?? "变更";
}

const WORDS: Readonly<Record<string, string>> = {
  create: "建立",
  "change-password": "修改密码",
  "reset-password": "重置密码",
  "change-email": "变更邮箱",
  disable: "停用",
  "hand-over": "移交并停用",
  "take-over": "接手",
};
