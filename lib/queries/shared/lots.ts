import { createHmac } from "node:crypto";
import type { Actor } from "@/lib/report/permissions";

/** A submitted report as far as the draw goes; the key is its season's and stays on the server. */
type Drawn = { readonly id: number; readonly contentSha256: string; readonly drawKey: string };

/** The lot of a report for a reviewer: the same at every look, another one for another reviewer or content. */
export function lotOf(
  { accountId }: Pick<Actor, "accountId">,
  { id, contentSha256, drawKey }: Drawn,
): string {
  return createHmac("sha256", drawKey)
    .update(`${accountId} ${id} ${contentSha256}`)
    .digest("hex")
    .slice(0, 16);
}
