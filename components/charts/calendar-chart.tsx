import { dayOf, daysLeft, printDate, type Moment } from "@/lib/report/dates";
import { ChartFrame, WIDTH } from "./chart-frame";
import { near } from "./measure";

/** What was published before and after one day it was due. */
export type Strip = {
  readonly label: string;
  readonly due: Moment;
  readonly published: readonly Moment[];
};

type CalendarChartProps = {
  readonly id: string;
  readonly title: string;
  readonly strips: readonly Strip[];
};

/** When reports came out against the day they were due: a strip of days a year, the due day over all of them. */
export function CalendarChart({ id, title, strips }: CalendarChartProps) {
  const height = TOP + strips.length * ROW;
  return (
    <ChartFrame
      id={id}
      title={title}
      told={`${strips.map(toldOf).join("；")}。`}
      height={height}
      table={{ columns: ["年度", "公开日期", "份数", "与期限相比"], rows: strips.flatMap(rowsOf) }}
    >
      <path className="gap" d={`M${placeOf(0.5)} ${TOP - 4}V${height - 4}`} />
      <text className="s word" x="40" y="12">
        早{BEFORE}天
      </text>
      <text className="word" x={placeOf(0)} y="12">
        期限
      </text>
      <text className="e word" x={WIDTH} y="12">
        晚{AFTER}天以上
      </text>
      {strips.map((strip, at) => (
        <Days key={strip.label} strip={strip} y={TOP + at * ROW + 12} />
      ))}
    </ChartFrame>
  );
}

const TOP = 22;
const ROW = 30;
const LEFT = 40;
const BEFORE = 40;
const AFTER = 20;
const STEP = (WIDTH - LEFT) / (BEFORE + AFTER + 1);

function Days({ strip, y }: { readonly strip: Strip; readonly y: number }) {
  return (
    <>
      <text className="s" x="0" y={y + 4}>
        {strip.label}
      </text>
      <path className="days" d={`M${LEFT} ${y}H${WIDTH}`} strokeDasharray={`${near(STEP - 1)} 1`} />
      {[...countedBy(strip, clamped)].map(([late, count]) => (
        <g key={late}>
          <circle className={late > 0 ? "late" : "a"} cx={placeOf(late)} cy={y} r={count > 1 ? 8 : 5} />
          {count > 1 && (
            <text className="on-a" x={placeOf(late)} y={y + 4}>
              {count}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

/** How many were published so many days after the day due; before it, the days are negative. */
function countedBy({ due, published }: Strip, key: (late: number) => number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const day of published) {
    const late = key(-daysLeft(due, day));
    counts.set(late, (counts.get(late) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => a - b));
}

function clamped(late: number): number {
  return Math.max(-BEFORE, Math.min(AFTER, late));
}

function placeOf(late: number): number {
  return near(LEFT + (late + BEFORE + 0.5) * STEP);
}

function rowsOf(strip: Strip): readonly (readonly [string, ...string[]])[] {
  const days = new Map(strip.published.map((at) => [dayOf(at), at]));
  const count = (day: string) => strip.published.filter((at) => dayOf(at) === day).length;
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, at]) => [strip.label, printDate(at), String(count(day)), wordsOf(-daysLeft(strip.due, at))]);
}

function wordsOf(late: number): string {
  if (late === 0) return "期限当日";
  return late > 0 ? `逾期${late}天` : `早${-late}天`;
}

function toldOf({ label, due, published }: Strip): string {
  const late = published.filter((at) => daysLeft(due, at) < 0).length;
  return `${label}期限${printDate(due)}，按时公开${published.length - late}份，逾期公开${late}份`;
}
