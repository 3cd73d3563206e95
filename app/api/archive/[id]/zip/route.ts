import { receiveFile } from "@/lib/commands/archive/receive-file";
import { batchInScope } from "@/lib/queries/shared/batch-in-scope";
import { eachInZip } from "@/lib/queries/shared/open-zip-apart";
import { BATCH_LIMITS } from "@/lib/report/archive/limits";
import { refuse } from "@/lib/report/refusal";
import { idOf } from "../../../fields";
import { gate } from "../../../gate";
import { bodyOf } from "../../../read-body";

/** A .zip, unpacked elsewhere while it comes in: `taken` files, and those that were there already. */
export const POST = gate("signed-in", async ({ actor, params, request }) => {
  const { id } = await batchInScope(actor, idOf(params));
  if (request.headers.get("content-type")?.split(";")[0]?.trim() !== "application/octet-stream") {
    throw refuse("invalid", "请求的内容类型应为 application/octet-stream");
  }
  const name = (new URL(request.url).searchParams.get("name") ?? "压缩包").replace(/\0/gu, "").slice(-255);
  const counts = { taken: 0, same: 0 };
  await eachInZip(bodyOf(request, BATCH_LIMITS.bytes), name, async (file) => {
    const { id: item } = await receiveFile(actor, id, file);
    counts[item === null ? "same" : "taken"] += 1;
  });
  if (counts.taken + counts.same === 0) throw refuse("unreadable", `“${name}”里没有文件`);
  return counts;
});
