import { zipStream } from "@/lib/formats/zip/stream";
import { seasonHandover } from "@/lib/publish/handover/handover";
import { attachment } from "../../../attachment";
import { idOf } from "../../../fields";
import { gate } from "../../../gate";

/** The same for every report of a season. */
export const GET = gate("signed-in", async ({ actor, params }) => {
  const { name, files } = await seasonHandover(actor, idOf(params));
  const { stream, size } = await zipStream(files);
  return new Response(stream, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": attachment(name, "handover.zip"),
      "Content-Length": String(size),
    },
  });
});
