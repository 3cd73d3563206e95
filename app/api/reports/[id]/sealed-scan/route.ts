import { keepScan } from "@/lib/commands/keep-scan";
import { sealedScan } from "@/lib/queries/sealed-scan";
import { refuse } from "@/lib/report/refusal";
import { idOf } from "../../../fields";
import { gate } from "../../../gate";
import { readBody } from "../../../read-body";

const LIMIT = 20 * 1024 * 1024;
const DIGEST_LENGTH = 64;

/** The scan as it is; `digest`: what was typed from the sheet, where its code could not be read. */
export const POST = gate("signed-in", async ({ actor, params, request }) => {
  const id = idOf(params);
  if (request.headers.get("content-type")?.split(";")[0]?.trim() !== "application/octet-stream") {
    throw refuse("invalid", "请求的内容类型应为 application/octet-stream");
  }
  const typed = new URL(request.url).searchParams.get("digest")?.slice(0, DIGEST_LENGTH) ?? null;
  return keepScan(actor, id, { bytes: new Uint8Array(await readBody(request, LIMIT)), typed });
});

/** A kept scan to be saved, never to be shown by the browser in our name; `scan`: which, else the newest. */
export const GET = gate("signed-in", async ({ actor, params, request }) => {
  const wanted = new URL(request.url).searchParams.get("scan");
  const file = await sealedScan(actor, idOf(params), wanted === null ? null : idOf({ id: wanted }));
  return new Response(file.bytes, {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
    },
  });
});
