import { CalendarChart } from "@/components/charts/calendar-chart";
import { SCROLLABLE } from "@/components/ui/scrollable";
import { printDate } from "@/lib/report/dates";
import { ownReportDue } from "@/lib/report/deadlines";
import { kept, type Kept } from "@/lib/report/timeliness";
import { addressOfOffice, addressOfRegion, addressOfReport, addressOfYear, HOME } from "./addresses";
import type { Agency, Listed, Region, Year } from "./listed";
import { firstPublished, publicationDue } from "./publication-day";
import { PageFrame, type FrameProps } from "./page-frame";

type Props = FrameProps & {
  readonly region: Region;
  readonly season: Year;
  /** Of this region and year. */
  readonly reports: readonly Listed[];
  /** The day the page is true of. */
  readonly today: Date;
};

/** One year of a region: who filed and published on time, who late, who not yet. */
export function YearPage({ site, styles, region, season, reports, today }: Props) {
  const title = `${region.shortName}${season.year}年度报告公布时限情况`;
  const description = `${region.fullName}各单位${season.year}年政府信息公开工作年度报告的报送和公布时间。`;
  const address = addressOfYear({ region, year: season.year });
  const path = [
    { label: "首页", href: HOME },
    { label: region.shortName, href: addressOfRegion(region) },
    { label: `${season.year}年度`, href: address },
  ];
  const lines = region.agencies
    .map((office) => lineOf(office, { region, season, reports, today }))
    .filter(({ office, report }) => report || isFiled(office, season) || !endedBefore(office, season));
  return (
    <PageFrame
      site={site}
      styles={styles}
      about={{ title, description, address }}
      owner={region.fullName}
      path={path}
    >
      <h1>{title}</h1>
      <p className="lead">{summary(season, lines)}</p>
      <div className="scroll" {...SCROLLABLE} aria-label="各单位报送和公布时间（表格，可左右滚动）">
        <Board region={region} lines={lines} />
      </div>
      <Calendar {...{ region, season, reports }} />
      <p>
        时间以系统登记为准，登记以后不能更改。情况截至{printDate(today)}。区里要求的报送日期是
        {season.campaignDue && printDate(season.campaignDue)}；法定公布期限是
        {season.legalDue && printDate(season.legalDue)}，{region.fullName}本级年度报告的公布期限是
        {printDate(ownReportDue(season.year))}，依据《政府信息公开条例》第四十九条。
      </p>
    </PageFrame>
  );
}

/** When the offices' reports came out, over the day they were due; the region's own has another. */
function Calendar({ region, season, reports }: Pick<Props, "region" | "season" | "reports">) {
  const ofOffices = reports.filter(({ office }) => office.slug !== region.slug);
  if (ofOffices.length === 0) return null;
  const published = ofOffices.map(firstPublished);
  const strip = { label: `${season.year}`, due: season.legalDue, published };
  return <CalendarChart id="chart-days" title="公开时间与法定期限" strips={[strip]} />;
}

type Line = {
  readonly office: Agency;
  readonly report: Listed | undefined;
  readonly filed: Kept | null;
  readonly published: Kept;
  /** Until when it was allowed to file later than the others; null: it was not. */
  readonly extendedTo: string | null;
};

function lineOf(
  office: Agency,
  { region, season, reports, today }: Pick<Props, "region" | "season" | "reports" | "today">,
): Line {
  const own = office.slug === region.slug;
  const report = reports.find((at) => at.office.slug === office.slug);
  const filedAt = season.filings.find(({ slug }) => slug === office.slug)?.at ?? null;
  const extendedTo = season.extensions?.find(({ slug }) => slug === office.slug)?.due ?? null;
  return {
    office,
    report,
    // Filed elsewhere, before the portal, or the region's own, which is filed to nobody: only the publication is known.
    filed: own || (report && !filedAt) ? null : kept(extendedTo ?? season.campaignDue, filedAt, today),
    published: kept(
      publicationDue({ office, region }, season),
      report ? firstPublished(report) : null,
      today,
    ),
    extendedTo,
  };
}

function isFiled(office: Agency, { filings }: Year): boolean {
  return filings.some(({ slug }) => slug === office.slug);
}

/** Closed before the year was over: whoever goes on with its business reports. */
function endedBefore({ closedOn }: Agency, { year }: Year): boolean {
  return closedOn !== undefined && Number(closedOn.slice(0, 4)) <= year;
}

function Board({ region, lines }: { readonly region: Region; readonly lines: readonly Line[] }) {
  return (
    <table className="matrix">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">报送</th>
          <th scope="col">公布</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ office, report, filed, published, extendedTo }) => (
          <tr key={office.slug}>
            <th scope="row">
              <a href={report ? addressOfReport(report) : addressOfOffice({ region, office })}>
                {office.fullName}
              </a>
            </th>
            <td>
              {filed ? told(filed, "报送") : "—"}
              {extendedTo && `（经同意延期至${printDate(extendedTo)}）`}
            </td>
            <td>{told(published, "公布")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Word and shape beside the colour. */
function told(was: Kept, deed: string) {
  switch (was.kind) {
    case "on-time":
      return `✔ ${printDate(was.at)} 按时`;
    case "late":
      return <strong className="late">{`▲ ${printDate(was.at)} 逾期 ${was.days} 天`}</strong>;
    case "overdue":
      return <strong className="late">{`✖ 尚未${deed}，已逾期 ${was.days} 天`}</strong>;
    case "pending":
      return <span className="no">期限内，尚未{deed}</span>;
  }
}

function summary({ year }: Year, lines: readonly Line[]): string {
  const count = (...kinds: readonly Kept["kind"][]) =>
    lines.filter(({ published }) => kinds.includes(published.kind)).length;
  return `${year}年度共${lines.length}个单位：按时公布${count("on-time")}个，逾期公布${count("late")}个，尚未公布${count("pending", "overdue")}个。`;
}
