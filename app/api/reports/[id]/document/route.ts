import { DOCUMENT_KINDS, documentName } from "@/lib/document/paper/kinds";
import { documentOnDesk } from "@/lib/publish/documents/document-on-desk";
import { refuse } from "@/lib/report/refusal";
import { attachment } from "../../../attachment";
import { idOf } from "../../../fields";
import { gate } from "../../../gate";

/** `kind`: docx, pdf, xlsx or csv. Saved, never shown by the browser in our name. */
export const GET = gate("signed-in", async ({ actor, params, request }) => {
  const id = idOf(params);
  const wanted = new URL(request.url).searchParams.get("kind");
  const kind = DOCUMENT_KINDS.find((each) => each === wanted);
  if (!kind) throw refuse("not-found", "没有这种文件，可以下载Word、PDF、Excel和CSV");
  const { name, mediaType, bytes } = await documentOnDesk(actor, id, kind);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": attachment(name, documentName(kind)),
      "Content-Length": String(bytes.length),
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
});
