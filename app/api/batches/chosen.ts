import { z } from "zod";
import { key, sha256 } from "../fields";

/** The most that go at once: a season of a large district. */
const MOST = 300;

/** The reports of a batch, each once, as they were on the screen. */
export const chosen = z
  .array(z.strictObject({ id: key, contentSha256: sha256 }))
  .min(1, "请至少选择一份报告")
  .max(MOST, `一次最多办理${MOST}份`)
  .refine((reports) => new Set(reports.map(({ id }) => id)).size === reports.length, "同一份报告选了两次");
