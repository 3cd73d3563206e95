import { addressOfReport, addressOfReportJson } from "@/components/site/addresses";
import type { Agency } from "@/components/site/listed";
import type { FrameProps } from "@/components/site/page-frame";
import { fileAt } from "./list-files";
import type { Publication } from "./publication";
import type { PublicFile } from "./published-folder";
import { renderReport } from "./render-report";
import { reportJson } from "./report-json";

/** The files of one publication: data first, so that the page never links to what is not there. */
export function reportFiles(frame: FrameProps, publication: Publication): readonly PublicFile[] {
  const { region, office, content } = publication;
  const [json, page] = pathsOfReport({ region, office, year: content.year });
  return [
    { path: json, text: reportJson(frame.site, publication) },
    { path: page, text: renderReport(frame, publication) },
  ];
}

/** Where the files of a report are: data, page. */
export function pathsOfReport(at: { region: Agency; office: Agency; year: number }): [string, string] {
  return [addressOfReportJson(at).slice(1), fileAt(addressOfReport(at))];
}
