import { registerTemplate } from "@/lib/queries/register-of";
import { idOf } from "../../../fields";
import { gate } from "../../../gate";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const GET = gate("signed-in", async ({ actor, params }) => {
  const { name, bytes } = await registerTemplate(actor, idOf(params));
  // RFC 5987: the plain name is for programs that know no other.
  const saved = `attachment; filename="register.xlsx"; filename*=UTF-8''${extended(name)}`;
  return new Response(bytes, { headers: { "Content-Type": TYPE, "Content-Disposition": saved } });
});

/** encodeURIComponent leaves four signs that mean something in a header. */
function extended(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
