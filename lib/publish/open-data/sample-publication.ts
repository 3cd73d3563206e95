import { createHash } from "node:crypto";
import { UNREGISTERED } from "@/components/site/site";
import { canonicalJson, contentOf, type Content } from "@/lib/report/content";
import type { Sample } from "@/lib/samples/sample";
import type { Entry } from "../catalogue";
import type { Publication } from "../publication";

/** For tests: a site that knows its host. */
export const SITE = { ...UNREGISTERED, name: "云栖区政府信息公开年报", origin: "https://xxgk.example" };
export const FRAME = { site: SITE, styles: "/assets/site.css" };

export const REGION = { slug: "yunqi", fullName: "云栖区", shortName: "云栖区" };

/** For tests: a sample as if it had been published, hashed as a revision is. */
export function samplePublication(
  { edition, filing }: Sample,
  { slug = "jyj", number = 1, region = REGION } = {},
): Publication {
  const content = contentOf(edition, filing, []);
  return {
    region,
    office: { slug, fullName: filing.office.fullName, shortName: filing.office.shortName },
    content,
    sha256: hashOf(content),
    number,
    publishedAt: new Date(Date.UTC(filing.year + 1, 0, number, 1)),
    correctionReason: number > 1 ? "行政处罚漏计三件" : null,
    archive: null,
    ledger: [],
  };
}

/** For tests: the catalogue's line of a publication. */
export function entryOf(
  { region, office, content, number, sha256, publishedAt }: Publication,
  id = 1,
): Entry {
  const at = publishedAt ?? new Date(0);
  return { id, region, office, year: content.year, title: content.title, number, sha256, publishedAt: at };
}

export function hashOf(content: Content): string {
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}
