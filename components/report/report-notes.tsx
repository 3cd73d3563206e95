import type { Explained } from "@/lib/report/content";
import { NOTE_HEADINGS } from "@/lib/report/note-words";
import { ReportHeading, type TitleLevel } from "./report-heading";

type Props = { readonly explanations: readonly Explained[]; readonly level: TitleLevel };

/** 核对说明: what the office explained about its figures, public with the report. */
export function ReportNotes({ explanations, level }: Props) {
  return (
    <section className="report-notes" aria-labelledby="notes">
      <ReportHeading under={level} depth={1} id="notes">
        {NOTE_HEADINGS.explanations}
      </ReportHeading>
      <p>下列情形由填报单位作出说明，随报告一并公开。</p>
      <ol>
        {explanations.map(({ key, message, explanation }) => (
          <li key={key}>
            <p>{message}</p>
            <p>
              <strong>说明：</strong>
              {explanation}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
