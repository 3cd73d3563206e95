import { readingForRegister } from "@/lib/queries/register-of";
import { idOf } from "../../../../fields";
import { gate } from "../../../../gate";
import { readUpload } from "../../../../read-upload";

export const POST = gate("signed-in", async ({ actor, params, request }) => {
  const id = idOf(params);
  return readingForRegister(actor, id, await readUpload(request));
});
