import { addressOfTerms, APPLYING, OBJECTING } from "@/components/site/addresses";
import { GuidePage } from "@/components/site/guide/guide-page";
import { TermsPage } from "@/components/site/guide/terms-page";
import type { FrameProps } from "@/components/site/page-frame";
import { EDITIONS } from "@/lib/template/editions";
import { APPLY } from "@/lib/template/rights/apply";
import { OBJECT } from "@/lib/template/rights/object";
import { html } from "./html";
import type { PublicFile } from "./published-folder";

/** What every report leads to: how to apply, how to object, and what the rows of each edition mean. */
export function guideFiles(frame: FrameProps): readonly PublicFile[] {
  const apply = { title: APPLY.title, address: APPLYING };
  const object = { title: OBJECT.title, address: OBJECTING };
  return [
    page(APPLYING, <GuidePage {...frame} guide={APPLY} address={APPLYING} other={object} />),
    page(OBJECTING, <GuidePage {...frame} guide={OBJECT} address={OBJECTING} other={apply} />),
    ...EDITIONS.map((edition) =>
      page(addressOfTerms(edition.id), <TermsPage {...frame} edition={edition} />),
    ),
  ];
}

function page(address: string, drawn: Parameters<typeof html>[0]): PublicFile {
  return { path: `${address.slice(1)}index.html`, text: html(drawn) };
}
