import { daysLeft, printDate, printDaysLeft, type Moment } from "@/lib/report/dates";
import type { DaysNow } from "@/lib/report/deadlines";
import { MOVES, STATES, type State } from "@/lib/report/workflow";

type DueDatesProps = {
  readonly days: DaysNow;
  /** Of the report; null before it is begun. */
  readonly state: State | null;
  readonly now: Moment;
};

/** The dates of a season, those of the district and that of the law, counted down until they are met. */
export function DueDates({ days, state, now }: DueDatesProps) {
  const { due, dueMoved, editUntil, legal } = days;
  const filed = state !== null && !STATES[state].editable;
  const finished = state !== null && MOVES.every(({ from }) => !from.includes(state));
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-2">
      <Due label={dueMoved ? "报送截止（已延期）" : "报送截止"} due={due} now={filed ? null : now} />
      {editUntil !== null && <Due label="编辑截止" due={editUntil} now={null} />}
      <Due label="法定公布期限" due={legal} now={finished ? null : now} />
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
