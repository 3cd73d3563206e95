import { refuse } from "@/lib/report/refusal";
import { readBody } from "./read-body";

const LIMIT = 20 * 1024 * 1024;
const NAME_LENGTH = 255;

/** A file sent as it is, its name in the address: no form of another site can send this type. Refuses: invalid, too-large. */
export async function readUpload(
  request: Request,
): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
  if (request.headers.get("content-type")?.split(";")[0]?.trim() !== "application/octet-stream") {
    throw refuse("invalid", "请求的内容类型应为 application/octet-stream");
  }
  const name = (new URL(request.url).searchParams.get("name") ?? "").slice(-NAME_LENGTH);
  return { bytes: await readBody(request, LIMIT), name };
}
