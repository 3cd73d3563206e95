import { createHash } from "node:crypto";
import { ArticleFragment } from "@/components/site/handover/article-fragment";
import type { Version } from "@/components/site/correction-record";
import type { Site } from "@/components/site/site";
import { DOCUMENT_KINDS, documentName, KINDS } from "@/lib/document/paper/kinds";
import { identityLines, paperOf } from "@/lib/document/paper/paper";
import type { Documents } from "../documents/documents-of";
import { fragment } from "../html";
import type { Publication } from "../publication";
import { reportJson } from "../report-json";
import { readmeOf } from "./readme";
import { headSnippet, tagsOf } from "./tags";

/** The files of a handover package by name, SHA256SUMS of all others last. */
export type Package = ReadonlyMap<string, Uint8Array>;

/**
 * What the editor of the government's own website needs to publish a report there: the article as a fragment of
 * HTML, its tags, the attachments and what to do with them.
 */
export function reportPackage(
  site: Site,
  publication: Publication,
  { versions, documents }: { readonly versions: readonly Version[]; readonly documents: Documents },
): Package {
  const tags = tagsOf(site, publication);
  const files = new Map<string, Uint8Array>([
    ["README.txt", bytes(readmeOf(publication, tags))],
    ["fragment.html", bytes(articleOf(publication, documents))],
    ["head.html", bytes(headSnippet(tags))],
    ...[...documents].map(([kind, body]) => [documentName(kind), body] as const),
    ["report.json", bytes(reportJson(site, publication, versions))],
  ]);
  return new Map([...files, ["SHA256SUMS", bytes(sumsOf(files))]]);
}

/** As `sha256sum -c` reads it. */
export function sumsOf(files: Package): string {
  const lines = [...files].map(
    ([name, body]) => `${createHash("sha256").update(body).digest("hex")}  ${name}`,
  );
  return `${lines.join("\n")}\n`;
}

function articleOf(publication: Publication, documents: Documents): string {
  const { content, office, number, sha256, publishedAt, waivers = [], archive } = publication;
  const identity = { office: office.slug, number, sha256, waivers, archive };
  const paper = paperOf(content, { ...identity, dated: publishedAt ?? new Date(0), published: true });
  const attachments = [
    ...DOCUMENT_KINDS.filter((kind) => documents.has(kind)).map((kind) => ({
      label: KINDS[kind].label,
      file: documentName(kind),
    })),
    { label: "JSON", file: "report.json" },
  ];
  return fragment(
    <ArticleFragment blocks={paper.blocks} identity={identityLines(paper)} attachments={attachments} />,
  );
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
