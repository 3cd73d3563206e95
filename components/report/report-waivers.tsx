import { printDate } from "@/lib/report/dates";
import { NOTE_HEADINGS } from "@/lib/report/note-words";
import { ReportHeading, type TitleLevel } from "./report-heading";

/** A rule that did not count for this report. */
export type PublishedWaiver = {
  readonly rule: string;
  readonly title: string;
  readonly reason: string;
  /** The last day it held, 2026-01-31. */
  readonly until: string | null;
};

type Props = { readonly waivers: readonly PublishedWaiver[]; readonly level: TitleLevel };

/** 豁免的核对规则: what was not asked of this report and why, public with it. */
export function ReportWaivers({ waivers, level }: Props) {
  return (
    <section className="report-notes" aria-labelledby="waivers">
      <ReportHeading under={level} depth={1} id="waivers">
        {NOTE_HEADINGS.waivers}
      </ReportHeading>
      <p>经审核单位同意，下列规则对本报告不作要求，理由随报告一并公开。</p>
      <ol>
        {waivers.map(({ rule, title, reason, until }) => (
          <li key={rule}>
            <p>{title}</p>
            <p>
              <strong>理由：</strong>
              {reason}
              {until && `（豁免到${printDate(until)}为止）`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
