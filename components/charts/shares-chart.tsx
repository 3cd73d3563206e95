import { ChartFrame, WIDTH } from "./chart-frame";
import { near, widthOf } from "./measure";
import { INCOMPARABLE } from "./point-words";

/** A year and what it is made of; null: no figures, and why. */
export type Shares = {
  readonly year: number;
  readonly parts: readonly number[] | null;
  readonly why: string;
  /** The parts mean something else than the year before. */
  readonly breaks: boolean;
};

type SharesChartProps = {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** What the parts are called, in the order of the form. */
  readonly names: readonly string[];
  /** Oldest first. */
  readonly years: readonly Shares[];
};

/** What a sum is made of, a bar a year, each as long as the other: the sum is written at its end. */
export function SharesChart({ id, title, unit, names, years }: SharesChartProps) {
  const drawn = years.slice(-MOST).reverse();
  const places = placesOf(drawn);
  const height = (places.at(-1)?.y ?? 0) + ROW;
  const rows = years.map(({ year, parts, why, breaks }): readonly [string, ...string[]] => [
    `${year}年`,
    ...(parts ?? names.map(() => why)).map(String),
    parts ? String(sumOf(parts)) : why,
    breaks ? "格式变化，与此前年度不可比" : "",
  ]);
  return (
    <ChartFrame
      id={id}
      title={`${title}（${unit}）`}
      told={toldOf(drawn, names, unit)}
      height={height}
      table={{ columns: ["年度", ...names, "合计", "说明"], rows }}
      note={toldOf(drawn.slice(0, 1), names, unit)}
    >
      {places.map(({ of, y, gap }) => (
        <g key={of.year}>
          <text className="s" x="0" y={y + 17}>
            {of.year}
          </text>
          <Bar of={of} names={names} y={y} />
          {gap !== null && <Break y={gap} />}
        </g>
      ))}
    </ChartFrame>
  );
}

const MOST = 6;
const ROW = 32;
const GAP = 20;
const LEFT = 40;
const RIGHT = WIDTH - 42;

/** Newest on top; under a year that breaks, the gap. */
function placesOf(drawn: readonly Shares[]) {
  let y = 0;
  return drawn.map((of, at) => {
    const top = y;
    const breaks = of.breaks && at < drawn.length - 1;
    y += ROW + (breaks ? GAP : 0);
    return { of, y: top, gap: breaks ? top + ROW : null };
  });
}

function Break({ y }: { readonly y: number }) {
  const middle = WIDTH / 2;
  return (
    <>
      <path className="gap" d={`M0 ${y + 7}H${middle - 24}M${middle + 24} ${y + 7}H${WIDTH}`} />
      <text className="word" x={middle} y={y + 11}>
        {INCOMPARABLE}
      </text>
    </>
  );
}

type BarProps = { readonly of: Shares; readonly names: readonly string[]; readonly y: number };

function Bar({ of: { parts, why }, names, y }: BarProps) {
  const sum = parts ? sumOf(parts) : 0;
  if (!parts || sum <= 0)
    return (
      <text className="word s" x={LEFT} y={y + 17}>
        {parts ? "0" : why}
      </text>
    );
  return (
    <>
      {laidOut(parts, sum).map(({ part, ...at }, index) =>
        part > 0 ? (
          <Part key={index} name={names[index] ?? ""} part={part} at={{ ...at, y, even: index % 2 === 0 }} />
        ) : null,
      )}
      <text className="e" x={WIDTH} y={y + 17}>
        {sum}
      </text>
    </>
  );
}

/** Each part with its place along the bar. */
function laidOut(parts: readonly number[], sum: number) {
  const width = (part: number) => (part / sum) * (RIGHT - LEFT);
  return parts.map((part, at) => ({
    part,
    left: LEFT + width(sumOf(parts.slice(0, at))),
    width: width(part),
  }));
}

type PartProps = {
  readonly name: string;
  readonly part: number;
  readonly at: { readonly left: number; readonly width: number; readonly y: number; readonly even: boolean };
};

/** Named inside as far as there is room; every figure is in the table. */
function Part({ name, part, at: { left, width, y, even } }: PartProps) {
  const words = [`${name} ${part}`, String(part)].find((text) => widthOf(text) + 6 <= width);
  return (
    <>
      <rect
        className={even ? "a" : "b"}
        x={near(left)}
        y={y + 2}
        width={near(Math.max(width - 1.5, 1))}
        height={22}
      />
      {words && (
        <text className={even ? "on-a" : "on-b"} x={near(left + width / 2)} y={y + 17}>
          {words}
        </text>
      )}
    </>
  );
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}

function toldOf(years: readonly Shares[], names: readonly string[], unit: string): string {
  const told = years.map(({ year, parts, why }) =>
    parts
      ? `${year}年${names.map((name, at) => `${name}${parts[at] ?? 0}${unit}`).join("、")}`
      : `${year}年${why}`,
  );
  return `${told.join("；")}。`;
}
