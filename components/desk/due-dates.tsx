import { daysLeft, printDate, printDaysLeft, type Moment } from "@/lib/report/dates";
import { MOVES, STATES, type State } from "@/lib/report/workflow";

type DueDatesProps = {
  readonly campaignDue: Moment;
  readonly legalDue: Moment;
  /** Of the report; null before it is begun. */
  readonly state: State | null;
  readonly now: Moment;
};

/** The two dates of a season, that of the district and that of the law, counted down until they are met. */
export function DueDates({ campaignDue, legalDue, state, now }: DueDatesProps) {
  const filed = state !== null && !STATES[state].editable;
  const finished = state !== null && MOVES.every(({ from }) => !from.includes(state));
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-2">
      <Due label="报送截止" due={campaignDue} now={filed ? null : now} />
      <Due label="法定公布期限" due={legalDue} now={finished ? null : now} />
    </dl>
  );
}

type DueProps = { readonly label: string; readonly due: Moment; readonly now: Moment | null };

function Due({ label, due, now }: DueProps) {
  return (
    <div>
      <dt className="text-ink-soft text-sm">{label}</dt>
      <dd>
        {printDate(due)}
        {now && (
          <strong className={`ml-2 ${daysLeft(due, now) < 0 ? "text-error" : ""}`}>
            {printDaysLeft(due, now)}
          </strong>
        )}
      </dd>
    </div>
  );
}
