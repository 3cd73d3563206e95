import { zipStream } from "@/lib/formats/zip/stream";
import { reportHandover } from "@/lib/publish/handover/handover";
import { attachment } from "../../../attachment";
import { idOf } from "../../../fields";
import { gate } from "../../../gate";

/** What the editor of the government's own website publishes; there once the report is public. */
export const GET = gate("signed-in", async ({ actor, params }) => {
  const { name, files } = await reportHandover(actor, idOf(params));
  const { stream, size } = await zipStream(files);
  return new Response(stream, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": attachment(name, "handover.zip"),
      "Content-Length": String(size),
    },
  });
});
