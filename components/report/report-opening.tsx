import type { PublishedOpening } from "@/lib/report/content";
import { openingInWords } from "@/lib/report/opening-words";
import { ReportHeading, type TitleLevel } from "./report-heading";

type Props = { readonly opening: PublishedOpening; readonly level: TitleLevel };

/** 上年数据: what the office says of a year the portal has no report of, and where it stands; public with the report. */
export function ReportOpening({ opening, level }: Props) {
  const { year, source } = opening;
  return (
    <section className="report-notes" aria-labelledby="opening">
      <ReportHeading under={level} depth={1} id="opening">
        上年数据
      </ReportHeading>
      <p>
        {year}年度报告没有在本站发布。下列数字由填报单位提供，用于核对上年结转和现行有效件数：
        {openingInWords(opening)}。
      </p>
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
