import { previewOf } from "@/lib/queries/preview-of";
import { CONTENT_POLICY } from "@/lib/publish/page-headers";
import { idOf } from "../../../fields";
import { gate } from "../../../gate";

/** The published page's own policy, but a desk may frame it. */
const POLICY = CONTENT_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'");

export const GET = gate("signed-in", async ({ actor, params }) => {
  const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": POLICY };
  return new Response(await previewOf(actor, idOf(params)), { headers });
});
