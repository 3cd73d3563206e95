import { accountsWorkbook } from "@/lib/queries/accounts/list-of-accounts";
import { attachment } from "../../attachment";
import { gate } from "../../gate";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const GET = gate("administers", async ({ actor }) => {
  const saved = attachment("账号名单.xlsx", "accounts.xlsx");
  return new Response(await accountsWorkbook(actor), {
    headers: { "Content-Type": TYPE, "Content-Disposition": saved },
  });
});
