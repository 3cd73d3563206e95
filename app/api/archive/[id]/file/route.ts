import { receiveFile } from "@/lib/commands/archive/receive-file";
import { batchInScope } from "@/lib/queries/shared/batch-in-scope";
import { idOf } from "../../../fields";
import { gate } from "../../../gate";
import { readUpload } from "../../../read-upload";

/** One file as it is; `name` may bring its folders along. */
export const POST = gate("signed-in", async ({ actor, params, request }) => {
  const { id } = await batchInScope(actor, idOf(params));
  const { bytes, name } = await readUpload(request);
  const file = bytes.length > 0 ? { path: name, bytes } : { path: name, refusal: "是空文件" };
  return receiveFile(actor, id, file);
});
