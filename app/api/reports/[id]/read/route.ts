import { readingForDraft } from "@/lib/queries/reading-for-draft";
import { idOf } from "../../../fields";
import { gate } from "../../../gate";
import { readUpload } from "../../../read-upload";

export const POST = gate("signed-in", async ({ actor, params, request }) => {
  const id = idOf(params);
  return readingForDraft(actor, id, await readUpload(request));
});
