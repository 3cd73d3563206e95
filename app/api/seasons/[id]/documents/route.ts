import { zipStream } from "@/lib/formats/zip/stream";
import { seasonDocuments } from "@/lib/publish/season-documents";
import { attachment } from "../../../attachment";
import { idOf } from "../../../fields";
import { gate } from "../../../gate";

/** Its length is known beforehand, so the browser shows how far it has come. */
export const GET = gate("signed-in", async ({ actor, params }) => {
  const { name, files } = await seasonDocuments(actor, idOf(params));
  const { stream, size } = await zipStream(files);
  return new Response(stream, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": attachment(name, "reports.zip"),
      "Content-Length": String(size),
    },
  });
});
