import type { PublishedOpening } from "@/lib/report/content";
import { NOTE_HEADINGS, openingSentence } from "@/lib/report/note-words";
import { ReportHeading, type TitleLevel } from "./report-heading";

type Props = { readonly opening: PublishedOpening; readonly level: TitleLevel };

/** 上年数据: what the office says of a year the portal has no report of, and where it stands; public with the report. */
export function ReportOpening({ opening, level }: Props) {
  const { source } = opening;
  return (
    <section className="report-notes" aria-labelledby="opening">
      <ReportHeading under={level} depth={1} id="opening">
        {NOTE_HEADINGS.opening}
      </ReportHeading>
      <p>{openingSentence(opening)}</p>
      {source && (
        <p>
          来源：
          <a href={source} rel="noopener noreferrer nofollow">
            {source}
          </a>
        </p>
      )}
    </section>
  );
}
