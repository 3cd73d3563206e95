import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { addressOfReport } from "@/components/site/addresses";
import { DOCUMENT_KINDS, documentName } from "@/lib/document/paper/kinds";
import type { Publication } from "../publication";
import { documentsOf, type Documents } from "./documents-of";

/** The files of a publication as the published folder keeps them; where it is behind, they are written anew. */
export async function keptDocuments(publication: Publication, published: string): Promise<Documents> {
  const { region, office, content } = publication;
  const root = join(published, addressOfReport({ region, office, year: content.year }));
  try {
    const { publication: kept } = facts.parse(JSON.parse(await readFile(join(root, "report.json"), "utf8")));
    if (kept.sha256 !== publication.sha256 || kept.number !== publication.number)
      return await documentsOf(publication);
    const files = DOCUMENT_KINDS.map(
      async (kind) => [kind, await readFile(join(root, documentName(kind)))] as const,
    );
    return new Map(await Promise.all(files));
  } catch {
    return documentsOf(publication);
  }
}

const facts = z.object({ publication: z.object({ sha256: z.string(), number: z.number() }) });
