import type { Finding } from "@/lib/report/finding";
import { AS_PRINTED, DOUBTS_FOUND, NOTE_HEADINGS, NOTHING_FOUND } from "@/lib/report/note-words";
import { SEVERITIES } from "@/lib/report/severities";
import { ReportHeading, type TitleLevel } from "./report-heading";

type Findings = { readonly findings: readonly Finding[] };

/** Says at the top that figures stand as they were printed, wrong totals included. */
export function ArchiveMark({ findings }: Findings) {
  return (
    <p className="report-archive">
      <strong>门户启用前已公开，按原件照录。</strong>
      {findings.length > 0 ? (
        <a href="#findings">自动核对发现{findings.length}处疑点，见文末</a>
      ) : (
        NOTHING_FOUND
      )}
    </p>
  );
}

/** What the rules found in a report nobody may change any more. */
export function ArchiveFindings({ findings, level }: Findings & { readonly level: TitleLevel }) {
  if (findings.length === 0) return null;
  return (
    <section className="report-notes" aria-labelledby="findings">
      <ReportHeading under={level} depth={1} id="findings">
        {NOTE_HEADINGS.findings}
      </ReportHeading>
      <p>
        {AS_PRINTED}
        {DOUBTS_FOUND}
      </p>
      <ol>
        {findings.map(({ key, severity, message, cells }) => (
          <li key={key}>
            <p>
              {SEVERITIES[severity].sign} {SEVERITIES[severity].label}：{message}
              {cells[0] && <a href={`#${encodeURI(cells[0])}`}>查看所在格</a>}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
