import { z } from "zod";
import { createAccounts } from "@/lib/commands/create-accounts";
import { MOST_ACCOUNTS } from "@/lib/report/accounts/limits";
import { OFFICE_ROLE } from "@/lib/report/permissions";
import { door } from "../../door";
import { key } from "../../fields";
import { email, personName, username } from "../account-fields";

const list = z.strictObject({
  accounts: z
    .array(z.strictObject({ officeId: key, name: personName, username, email }))
    .min(1, "请至少填写一个人的姓名")
    .max(MOST_ACCOUNTS, `一次最多建立${MOST_ACCOUNTS}个账号，请分批建立`),
});

export const POST = door({ policy: "administers", body: list }, async ({ actor, body }) =>
  createAccounts(
    actor,
    body.accounts.map((account) => ({ ...account, role: OFFICE_ROLE })),
  ),
);
