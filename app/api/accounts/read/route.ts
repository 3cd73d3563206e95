import { readingOfAccounts } from "@/lib/queries/accounts/list-of-accounts";
import { gate } from "../../gate";
import { readUpload } from "../../read-upload";

export const POST = gate("administers", async ({ actor, request }) =>
  readingOfAccounts(actor, await readUpload(request)),
);
