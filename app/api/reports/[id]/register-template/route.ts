import { registerTemplate } from "@/lib/queries/register-of";
import { attachment } from "../../../attachment";
import { idOf } from "../../../fields";
import { gate } from "../../../gate";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const GET = gate("signed-in", async ({ actor, params }) => {
  const { name, bytes } = await registerTemplate(actor, idOf(params));
  const saved = attachment(name, "register.xlsx");
  return new Response(bytes, { headers: { "Content-Type": TYPE, "Content-Disposition": saved } });
});
