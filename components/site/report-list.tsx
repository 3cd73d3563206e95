import { printDate } from "@/lib/report/dates";
import { addressOfReport } from "./addresses";
import type { Listed } from "./listed";

/** Reports by title with the day they were published. */
export function ReportList({ reports }: { readonly reports: readonly Listed[] }) {
  return (
    <ul className="list">
      {reports.map((report) => (
        <li key={addressOfReport(report)}>
          <a href={addressOfReport(report)}>{report.title}</a>
          <time dateTime={report.publishedAt.toISOString()}>{printDate(report.publishedAt)}</time>
        </li>
      ))}
    </ul>
  );
}
