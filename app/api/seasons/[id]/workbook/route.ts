import { seasonWorkbook } from "@/lib/queries/season-workbook";
import { basisOf } from "@/lib/report/rollup/standing";
import { attachment } from "../../../attachment";
import { idOf } from "../../../fields";
import { gate } from "../../../gate";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** `basis`: which reports are counted. */
export const GET = gate("signed-in", async ({ actor, params, request }) => {
  const basis = basisOf(new URL(request.url).searchParams.get("basis"));
  const { name, bytes } = await seasonWorkbook(actor, idOf(params), basis);
  const saved = attachment(name, "rollup.xlsx");
  return new Response(new Uint8Array(bytes), {
    headers: { "Content-Type": TYPE, "Content-Disposition": saved, "Content-Length": String(bytes.length) },
  });
});
