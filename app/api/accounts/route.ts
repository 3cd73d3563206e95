import { z } from "zod";
import { createAccount } from "@/lib/commands/create-account";
import { ROLES, type Role } from "@/lib/report/permissions";
import { door } from "../door";
import { key } from "../fields";
import { email, personName, username } from "./account-fields";

const account = z.strictObject({
  officeId: key,
  username,
  name: personName,
  role: z.custom<Role>((role) => typeof role === "string" && Object.hasOwn(ROLES, role), "请选择角色"),
  email: email.default(null),
});

export const POST = door({ policy: "administers", body: account }, async ({ actor, body }) =>
  createAccount(actor, body),
);
