import { daysLeft, printDate, printDaysLeft, type Moment } from "@/lib/report/dates";

type DueLineProps = { readonly dueOn: string; readonly now: Moment };

/** 「请在2026年1月20日前答复，剩 3 天」: overdue is said in red and in words. */
export function DueLine({ dueOn, now }: DueLineProps) {
  const late = daysLeft(dueOn, now) < 0;
  return (
    <p>
      请在{printDate(dueOn)}前修改并答复，
      <strong className={late ? "text-error" : ""}>{printDaysLeft(dueOn, now)}</strong>
    </p>
  );
}
