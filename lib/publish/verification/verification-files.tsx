import {
  addressOfReport,
  addressOfReportJson,
  addressOfVerification,
  addressOfVersion,
} from "@/components/site/addresses";
import type { FrameProps } from "@/components/site/page-frame";
import type { Verification, VerifiedVersion } from "@/components/site/verification/verification-outcome";
import { VerificationPage } from "@/components/site/verification/verification-page";
import { html } from "../html";
import { fileAt } from "../list-files";
import type { Publication } from "../publication";
import type { PublicFile } from "../published-folder";

/**
 * The answer to every digest that was ever published of a report, oldest version first, as a page and as
 * JSON: files, so that a receipt can be verified while application and database rest.
 */
export function verificationFiles(
  frame: FrameProps,
  published: readonly Publication[],
): readonly PublicFile[] {
  const valid = published.at(-1);
  if (!valid) return [];
  // A correction may return to what once stood there: then the digest is that of the later version.
  const byDigest = new Map(published.map((publication) => [publication.sha256, publication]));
  return [...byDigest.values()].flatMap((publication) => {
    const { sha256 } = publication;
    const address = addressOfVerification(sha256);
    const page = <VerificationPage {...frame} asked={sha256} outcome={outcomeOf(publication, valid)} />;
    return [
      { path: pathOfVerification(sha256), text: verificationJson(frame, publication, valid) },
      { path: fileAt(`${address}/`), text: html(page) },
    ];
  });
}

/** Where the data of an answer are. */
export function pathOfVerification(sha256: string): string {
  return `${addressOfVerification(sha256).slice(1)}.json`;
}

/** What is told of a published version, given the one that stands. */
export function outcomeOf(publication: Publication, valid: Pick<Publication, "number">): Verification {
  const version = versionOf(publication, valid);
  if (publication.number === valid.number) return { kind: "valid", version };
  return {
    kind: "superseded",
    version,
    valid: { number: valid.number, href: addressOfReport(placeOf(publication)) },
  };
}

function versionOf(publication: Publication, valid: Pick<Publication, "number">): VerifiedVersion {
  const { content, office, number, publishedAt, sha256 } = publication;
  const href = hrefOf(publication, valid);
  return {
    title: content.title,
    office: office.fullName,
    year: content.year,
    number,
    publishedAt,
    sha256,
    href,
  };
}

function verificationJson({ site }: FrameProps, publication: Publication, valid: Publication): string {
  const { content, number, publishedAt, sha256 } = publication;
  const standing = number === valid.number;
  const at = placeOf(publication);
  const json = standing ? addressOfReportJson(at) : `${addressOfVersion(at, number)}report.json`;
  const told = {
    format: "gior/verification/1",
    sha256,
    status: standing ? "valid" : "superseded",
    title: content.title,
    number,
    publishedAt,
    url: `${site.origin}${hrefOf(publication, valid)}`,
    json: `${site.origin}${json}`,
    valid: { number: valid.number, sha256: valid.sha256, url: `${site.origin}${addressOfReport(at)}` },
  };
  return `${JSON.stringify(told, null, 1)}\n`;
}

/** The one that stands has the address of the report, a former one its own. */
function hrefOf(publication: Publication, valid: Pick<Publication, "number">): string {
  const at = placeOf(publication);
  return publication.number === valid.number ? addressOfReport(at) : addressOfVersion(at, publication.number);
}

function placeOf({ region, office, content }: Publication) {
  return { region, office, year: content.year };
}
