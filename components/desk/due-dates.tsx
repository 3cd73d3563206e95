import { daysLeft, printDate, printDaysLeft, type Moment } from "@/lib/report/dates";

type DueDatesProps = { readonly campaignDue: Moment; readonly legalDue: Moment; readonly now: Moment };

/** The two dates of a season with what is left of them: that of the district, and that of the law. */
export function DueDates({ campaignDue, legalDue, now }: DueDatesProps) {
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-2">
      <Due label="报送截止" due={campaignDue} now={now} />
      <Due label="法定公布期限" due={legalDue} now={now} />
    </dl>
  );
}

function Due({ label, due, now }: { readonly label: string; readonly due: Moment; readonly now: Moment }) {
  return (
    <div>
      <dt className="text-ink-soft text-sm">{label}</dt>
      <dd>
        {printDate(due)}{" "}
        <strong className={daysLeft(due, now) < 0 ? "text-error" : "text-ink"}>
          {printDaysLeft(due, now)}
        </strong>
      </dd>
    </div>
  );
}
