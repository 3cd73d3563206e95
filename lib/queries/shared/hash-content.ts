import { createHash } from "node:crypto";
import { canonicalJson, type Content } from "@/lib/report/content";

/** The canonical JSON of a content and its SHA-256 in hex: what a revision keeps and a print shows. */
export function hashContent(content: Content): { readonly json: string; readonly sha256: string } {
  const json = canonicalJson(content);
  return { json, sha256: createHash("sha256").update(json).digest("hex") };
}
