import { officesWorkbook } from "@/lib/queries/offices/list-of-offices";
import { attachment } from "../../attachment";
import { gate } from "../../gate";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const GET = gate("administers", async ({ actor }) => {
  const { name, bytes } = await officesWorkbook(actor);
  const saved = attachment(name, "offices.xlsx");
  return new Response(bytes, { headers: { "Content-Type": TYPE, "Content-Disposition": saved } });
});
