import Link from "next/link";
import { printDate, printDaysLeft, printMoment, type Moment } from "@/lib/report/dates";
import { answerDue, isOfficesTurn, lateBy, owes, type Progress } from "@/lib/report/progress";

type BoardLineProps = { readonly line: Progress; readonly now: Moment; readonly selectable: boolean };

/** One office of the board. */
export function BoardLine({ line, now, selectable }: BoardLineProps) {
  const { responsible, lastAt } = line;
  return (
    <tr className="border-line hover:bg-tint border-b align-baseline">
      <th scope="row" className={`${CELL} min-w-56 font-normal`}>
        <Name line={line} selectable={selectable} />
      </th>
      <td className={`${CELL} whitespace-nowrap`}>
        <Due line={line} now={now} />
      </td>
      <td className={`${CELL} whitespace-nowrap`}>
        <Late line={line} now={now} />
      </td>
      <td className={`${CELL} min-w-24`}>
        {responsible.length > 0 ? responsible.join("、") : <span className="text-caution">没有可用账号</span>}
      </td>
      <td className={`${CELL} whitespace-nowrap`}>{lastAt ? printMoment(lastAt) : "—"}</td>
    </tr>
  );
}

/** Only who has something to do can be reminded of it. */
function Name({ line, selectable }: Omit<BoardLineProps, "now">) {
  const { officeId, reportId, office } = line;
  const name = reportId ? <Link href={`/reports/${reportId}`}>{office.fullName}</Link> : office.fullName;
  if (!selectable) return name;
  return (
    <span className="flex items-baseline gap-2">
      {isOfficesTurn(line) ? (
        <input
          type="checkbox"
          name="office"
          value={officeId}
          aria-label={`选择${office.fullName}`}
          className="size-5 shrink-0 self-center"
        />
      ) : (
        <span className="size-5 shrink-0" />
      )}
      <span>{name}</span>
    </span>
  );
}

function Due({ line, now }: Omit<BoardLineProps, "selectable">) {
  const answer = answerDue(line);
  if (answer)
    return (
      <>
        {printDate(answer)}前答复
        <span className="text-ink-soft block text-sm">{printDaysLeft(answer, now)}</span>
      </>
    );
  return (
    <>
      {printDate(line.due)}
      {line.extended && <span className="text-ink-soft block text-sm">已延期</span>}
    </>
  );
}

function Late({ line, now }: Omit<BoardLineProps, "selectable">) {
  const days = lateBy(line, now);
  if (days === 0) return <span className="text-ink-soft">—</span>;
  return owes(line) ? (
    <strong className="text-error">逾期未报 {days} 天</strong>
  ) : (
    <span className="text-caution">迟报 {days} 天</span>
  );
}

const CELL = "py-2 pr-4 pl-2";
