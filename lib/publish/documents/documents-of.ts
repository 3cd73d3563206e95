import { DOCUMENT_KINDS, type DocumentKind, type Offered } from "@/lib/document/paper/kinds";
import { log } from "@/lib/log";
import type { Publication } from "../publication";
import { writeApart } from "./writing-process";

export type Documents = ReadonlyMap<DocumentKind, Uint8Array>;

/** The files of a published report; what cannot be written is named in the log and left out. */
export async function documentsOf(publication: Publication): Promise<Documents> {
  const { content, office, number, sha256, publishedAt, waivers = [], archive } = publication;
  if (publishedAt === null) return new Map();
  const identity = {
    office: office.slug,
    number,
    sha256,
    dated: publishedAt,
    published: true,
    waivers,
    archive,
  };
  try {
    const { files, troubles } = await writeApart({ content, identity, kinds: DOCUMENT_KINDS });
    if (troubles.length > 0) log.error({ title: content.title, troubles }, "documents not written");
    return new Map(files);
  } catch (error) {
    log.error({ title: content.title, error: String(error) }, "documents not written");
    return new Map();
  }
}

/** What the page of a published report says of the files beside it. */
export function offeredOf(documents: Documents): readonly Offered[] {
  return [...documents].map(([kind, bytes]) => ({ kind, size: bytes.length }));
}
