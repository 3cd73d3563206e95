import { UNREGISTERED } from "@/components/site/site";
import { renderReport } from "@/lib/publish/render-report";
import { stylesheet } from "@/lib/publish/stylesheet";
import { contentOf } from "@/lib/report/content";
import { typicalBureau } from "@/lib/samples/filings";

/** A full report's page as a citizen gets it, drawn anew at each call, and its stylesheet. */
export function publicPage(): { readonly draw: () => string; readonly css: string } {
  const { edition, filing } = typicalBureau(2025);
  const { address, text } = stylesheet();
  const office = { slug: "office", fullName: filing.office.fullName, shortName: filing.office.shortName };
  const publication = {
    region: { slug: "region", fullName: "云栖区", shortName: "云栖区" },
    office,
    content: contentOf(edition, filing, []),
    sha256: "0".repeat(64),
    number: 1,
    publishedAt: new Date("2026-01-20T01:00:00Z"),
    archive: null,
    ledger: [],
    correctionReason: null,
  };
  return { draw: () => renderReport({ site: UNREGISTERED, styles: address }, publication), css: text };
}
