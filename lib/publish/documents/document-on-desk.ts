import { now } from "@/lib/clock";
import { KINDS, type DocumentKind } from "@/lib/document/paper/kinds";
import type { Identity } from "@/lib/document/paper/paper";
import { printSource, type PrintSource } from "@/lib/queries/shared/print-source";
import { reportInScope } from "@/lib/queries/shared/report-in-scope";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { plannedPublication } from "../planned";
import { writeApart } from "./writing-process";

export type DocumentOnDesk = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

/**
 * A report of the reader's scope as a file: the draft for who fills it in, else what was submitted, marked 未公开
 * until it is public. Refuses: not-found, also where nothing is submitted and the draft is not the reader's.
 */
export async function documentOnDesk(actor: Actor, id: number, kind: DocumentKind): Promise<DocumentOnDesk> {
  const report = await reportInScope(actor, id);
  const source = await printSource(actor, report);
  if (!source) throw refuse("not-found", "还没有报送，没有可以下载的内容");
  const identity = await identityOf(id, source, report.office.slug);
  const { content } = source;
  const { files, troubles } = await writeApart({ content, identity, kinds: [kind] });
  const [file] = files;
  if (!file) throw new Error(troubles.join("; "));
  const name = `${content.title}${identity.published ? "" : "（未公开）"}.${kind}`;
  return { name, mediaType: KINDS[kind].mediaType, bytes: file[1] };
}

/** What was published carries its own facts, so that the file is the public one byte for byte. */
async function identityOf(id: number, { revision, sha256 }: PrintSource, office: string): Promise<Identity> {
  const planned = revision && (await plannedPublication(id));
  return {
    office,
    sha256,
    number: planned?.number ?? 1,
    dated: planned?.publishedAt ?? revision?.submittedAt ?? now(),
    published: planned?.publishedAt != null,
    waivers: planned?.waivers ?? [],
    archive: planned?.archive ?? null,
  };
}
