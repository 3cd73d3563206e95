import { z } from "zod";
import { createAccount } from "@/lib/commands/create-account";
import { ROLES, type Role } from "@/lib/report/permissions";
import { door } from "../door";
import { key, words } from "../fields";

const account = z.strictObject({
  officeId: key,
  username: words(3, 32).regex(/^[a-z][a-z0-9._-]*$/u, "以小写字母开头，只用小写字母、数字和 . _ -"),
  name: words(2, 50),
  role: z.custom<Role>((role) => typeof role === "string" && Object.hasOwn(ROLES, role), "请选择角色"),
});

export const POST = door({ policy: "administers", body: account }, async ({ actor, body }) =>
  createAccount(actor, body),
);
