import type { Line } from "@/lib/report/series/lines";
import type { Point } from "@/lib/report/series/series";
import { ChartFrame, WIDTH } from "./chart-frame";
import { near, widthOf } from "./measure";
import { INCOMPARABLE, noteOf, wordOf } from "./point-words";

type YearsChartProps = {
  readonly id: string;
  readonly title: string;
  readonly line: Pick<Line, "quantity" | "unit">;
  /** Oldest first; of many years the last ones are drawn. */
  readonly points: readonly Point[];
};

/** One figure over the years, a bar a year. Where the form changed its meaning there is a gap that says so. */
export function YearsChart({ id, title, line, points }: YearsChartProps) {
  const drawn = points.slice(-MOST);
  const places = placesOf(drawn);
  const most = Math.max(1, ...drawn.map(({ value }) => value ?? 0));
  const rows = points.map(
    (point) => [`${point.year}年`, wordOf(point, line), noteOf(point)] as const satisfies readonly string[],
  );
  return (
    <ChartFrame
      id={id}
      title={`${title}（${line.unit}）`}
      told={toldOf(points, line)}
      height={HEIGHT}
      table={{ columns: ["年度", `数量（${line.unit}）`, "说明"], rows: rows.map(([a, b, c]) => [a, b, c]) }}
    >
      <path className="axis" d={`M0 ${BASE}H${WIDTH}`} />
      {places.map(({ point, x, width, gap }) => (
        <g key={point.year}>
          {gap !== null && <Break x={gap} />}
          <Bar point={point} line={line} at={{ x, width, most }} />
          <text x={x} y={HEIGHT - 4}>
            {point.year}
          </text>
        </g>
      ))}
    </ChartFrame>
  );
}

const MOST = 8;
const HEIGHT = 150;
const BASE = 130;
const TOP = 20;
const GAP = 40;

type Place = {
  readonly point: Point;
  readonly x: number;
  readonly width: number;
  readonly gap: number | null;
};

/** Every year gets the same room, every break a gap before its year. */
function placesOf(points: readonly Point[]): readonly Place[] {
  const gaps = points.slice(1).filter(({ breaks }) => breaks).length;
  const room = (WIDTH - gaps * GAP) / Math.max(points.length, 3);
  let left = 0;
  return points.map((point, at) => {
    const gap = at > 0 && point.breaks ? near(left + GAP / 2) : null;
    if (gap !== null) left += GAP;
    const x = near(left + room / 2);
    left += room;
    return { point, x, width: near(Math.min(34, room * 0.6)), gap };
  });
}

function Break({ x }: { readonly x: number }) {
  return (
    <>
      <path className="gap" d={`M${x} ${TOP}V${BASE - 34}M${x} ${BASE - 14}V${BASE}`} />
      <text className="word" x={x} y={BASE - 20}>
        {INCOMPARABLE}
      </text>
    </>
  );
}

type BarProps = {
  readonly point: Point;
  readonly line: Pick<Line, "quantity">;
  readonly at: { readonly x: number; readonly width: number; readonly most: number };
};

function Bar({ point, line, at: { x, width, most } }: BarProps) {
  const word = wordOf(point, line);
  if (point.value === null)
    return (
      <text className="word" x={x} y={BASE - 6}>
        {word}
      </text>
    );
  const height = near(Math.max(0, (point.value / most) * (BASE - TOP)));
  return (
    <>
      <rect className="a" x={near(x - width / 2)} y={near(BASE - height)} width={width} height={height} />
      <text x={near(Math.min(x, WIDTH - widthOf(word) / 2))} y={near(BASE - height - 5)}>
        {word}
      </text>
    </>
  );
}

function toldOf(points: readonly Point[], line: Pick<Line, "quantity">): string {
  return `${points
    .map((point) => `${point.breaks ? `${noteOf(point)}，` : ""}${point.year}年${wordOf(point, line)}`)
    .join("；")}。`;
}
