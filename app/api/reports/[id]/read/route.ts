import { readingForDraft } from "@/lib/queries/reading-for-draft";
import { refuse } from "@/lib/report/refusal";
import { idOf } from "../../../fields";
import { gate } from "../../../gate";
import { readBody } from "../../../read-body";

const LIMIT = 20 * 1024 * 1024;
const NAME_LENGTH = 255;

export const POST = gate("signed-in", async ({ actor, params, request }) => {
  const id = idOf(params);
  if (request.headers.get("content-type")?.split(";")[0]?.trim() !== "application/octet-stream") {
    throw refuse("invalid", "请求的内容类型应为 application/octet-stream");
  }
  const name = (new URL(request.url).searchParams.get("name") ?? "").slice(-NAME_LENGTH);
  return readingForDraft(actor, id, { bytes: await readBody(request, LIMIT), name });
});
