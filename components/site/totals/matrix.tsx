import { SCROLLABLE } from "@/components/ui/scrollable";
import { kept } from "@/lib/report/timeliness";
import { STATES } from "@/lib/report/workflow";
import { addressOfOffice, addressOfRegion, addressOfReport } from "../addresses";
import type { Agency, Listed, Region, Year } from "../listed";
import { firstPublished, publicationDue } from "../publication-day";

export type MatrixProps = {
  readonly region: Region;
  /** Regions right under it. */
  readonly districts: readonly Agency[];
  readonly years: readonly number[];
  readonly seasons: readonly Year[];
  readonly reports: readonly Listed[];
};

/** Offices × years: published, late by how many days, not published. */
export function Matrix({ region, districts, years, seasons, reports }: MatrixProps) {
  const rows = [
    ...region.agencies.map((office) => ({ office, href: addressOfOffice({ region, office }) })),
    ...districts.map((office) => ({ office, href: addressOfRegion(office) })),
  ];
  const published = new Map(reports.map((report) => [`${report.office.slug} ${report.year}`, report]));
  return (
    <div className="scroll" {...SCROLLABLE} aria-label="各单位各年度公开情况（表格，可左右滚动）">
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">单位</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}年
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ office, href }) => (
            <tr key={office.slug}>
              <th scope="row">
                <a href={href}>{office.fullName}</a>
              </th>
              {years.map((year) => (
                <td key={year}>
                  <State report={published.get(`${office.slug} ${year}`)} seasons={seasons} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type StateProps = { readonly report: Listed | undefined; readonly seasons: readonly Year[] };

function State({ report, seasons }: StateProps) {
  if (!report) return <span className="no">未公开</span>;
  return (
    <>
      <a href={addressOfReport(report)}>
        {STATES.published.sign} {STATES.published.label}
        <span className="hidden">：{report.title}</span>
      </a>
      <Late report={report} seasons={seasons} />
    </>
  );
}

/** Years filed elsewhere have no day here to be held against. */
function Late({ report, seasons }: { readonly report: Listed; readonly seasons: readonly Year[] }) {
  const season = seasons.find(({ year }) => year === report.year);
  if (!season) return null;
  const at = firstPublished(report);
  const was = kept(publicationDue(report, season), at, at);
  return was.kind === "late" ? <strong className="late"> ▲ 逾期{was.days}天</strong> : null;
}
