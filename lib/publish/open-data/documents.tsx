import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OPEN_DATA_HOME, OPEN_DATA_V1, VERIFICATION } from "@/components/site/addresses";
import { OpenDataPage } from "@/components/site/open-data/open-data-page";
import type { FrameProps } from "@/components/site/page-frame";
import { VerificationPage } from "@/components/site/verification/verification-page";
import { EDITIONS } from "@/lib/template/editions";
import type { Catalogue } from "../catalogue";
import { html } from "../html";
import type { PublicFile } from "../published-folder";
import { editionFiles } from "./edition-files";
import { examplesFrom } from "./examples";
import { openApi } from "./openapi";

/** What explains the open data to people and programs, and lets anybody recompute a hash. */
export function openDataDocuments(frame: FrameProps, catalogue: Catalogue): readonly PublicFile[] {
  const years = [...new Set(catalogue.reports.map(({ year }) => year))].sort((a, b) => b - a);
  const page = (
    <OpenDataPage {...frame} years={years} editions={EDITIONS} examples={examplesFrom(catalogue)} />
  );
  return [
    ...unchanging(frame),
    { path: `${OPEN_DATA_HOME.slice(1)}index.html`, text: html(page) },
    { path: `${VERIFICATION.slice(1)}index.html`, text: html(<VerificationPage {...frame} />) },
  ];
}

/** The same for as long as the program runs, and larger than all lists of a small district. */
function unchanging({ site }: FrameProps): readonly PublicFile[] {
  if (known?.origin === site.origin && known.name === site.name) return known.files;
  const files = [
    ...editionFiles(site),
    { path: `${V1}openapi.json`, text: `${JSON.stringify(openApi(site), null, 1)}\n` },
    ...["verify.mjs", "verify.py"].map((name) => ({ path: `${V1}${name}`, text: script(name) })),
  ];
  known = { origin: site.origin, name: site.name, files };
  return files;
}

const V1 = OPEN_DATA_V1.slice(1);

let known:
  { readonly origin: string; readonly name: string; readonly files: readonly PublicFile[] } | undefined;

/** Published as it stands in the source. Commands run at the root of the project. */
function script(name: string): string {
  return readFileSync(join(process.cwd(), "lib/publish/open-data", name), "utf8");
}
