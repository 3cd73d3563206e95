import {
  addressOfEdition,
  addressOfReport,
  addressOfReportJson,
  addressOfVerification,
  addressOfVersion,
  addressOfYearData,
} from "@/components/site/addresses";
import type { Version } from "@/components/site/correction-record";
import type { Site } from "@/components/site/site";
import type { RuleOutcome } from "@/lib/report/finding";
import { editionById } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import type { Publication } from "./publication";

/**
 * report.json: the approved content as it was hashed, with the facts of its publication beside it. Whoever
 * leaves out `publication` has what the hash is of.
 */
export function reportJson(site: Site, publication: Publication, versions: readonly Version[] = []): string {
  const { content, region, office, sha256, number, publishedAt, waivers = [] } = publication;
  const url = `${site.origin}${addressOfReport({ region, office, year: content.year })}`;
  // The stored form has sorted keys; people read figures in the order of print.
  const values = Object.fromEntries(
    cellsOf(editionById(content.edition)).map(({ id }) => [id, content.values[id] ?? null]),
  );
  const corrections = versions.flatMap(({ number: version, publishedAt: at, correction }) =>
    correction && version <= number ? [{ version, publishedAt: at, ...correction }] : [],
  );
  const superseded = versions.some((version) => version.number > number);
  const facts = {
    sha256,
    number,
    publishedAt,
    url,
    links: linksOf(site, publication, superseded),
    checks: publication.ledger.map((entry) => ({ rule: entry.rule, outcome: told(entry, publication) })),
    ...(superseded && { superseded }),
    ...(corrections.length > 0 && { corrections }),
    ...(waivers.length > 0 && { waivers }),
  };
  return `${JSON.stringify({ ...content, values, publication: facts }, null, 2)}\n`;
}

/** Where else to look: nothing of what is linked needs the application. */
function linksOf(site: Site, { region, office, content, sha256, number }: Publication, superseded: boolean) {
  const at = { region, office, year: content.year };
  const links = {
    page: superseded ? addressOfVersion(at, number) : addressOfReport(at),
    json: superseded ? `${addressOfVersion(at, number)}report.json` : addressOfReportJson(at),
    schema: addressOfEdition("schema", content.edition),
    verification: `${addressOfVerification(sha256)}.json`,
    rules: addressOfEdition("rules", content.edition),
    cells: addressOfEdition("cells", content.edition),
    regionYear: `${addressOfYearData(region, content.year)}.json`,
  };
  return Object.fromEntries(
    Object.entries(links).map(([name, address]) => [name, `${site.origin}${address}`]),
  );
}

/** As the public ledger says it: a finding is explained, or was a hint that asks for nothing. */
function told({ rule, outcome }: RuleOutcome, { content }: Publication) {
  if (outcome !== "found") return outcome;
  return content.explanations.some((explained) => explained.rule === rule) ? "explained" : "noted";
}
