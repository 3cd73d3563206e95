import { ChartFrame, WIDTH } from "./chart-frame";
import { near, widthOf } from "./measure";

type OfficesChartProps = {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly offices: readonly { readonly name: string; readonly value: number }[];
};

/** Offices compared by one figure: a dot each, the largest on top. Of many the first are drawn, the table has all. */
export function OfficesChart({ id, title, unit, offices }: OfficesChartProps) {
  const sorted = offices.toSorted((a, b) => b.value - a.value);
  const drawn = sorted.slice(0, MOST);
  const most = Math.max(1, ...drawn.map(({ value }) => value));
  const rest = sorted.length - drawn.length;
  const told = `${drawn.map(({ name, value }) => `${name}${value}${unit}`).join("、")}${rest > 0 ? `；其余${rest}个单位见数据表` : ""}。`;
  return (
    <ChartFrame
      id={id}
      title={`${title}（${unit}${rest > 0 ? `，最多的${MOST}个单位` : ""}）`}
      told={told}
      height={drawn.length * ROW + 4}
      table={{
        columns: ["单位", `数量（${unit}）`],
        rows: sorted.map(({ name, value }) => [name, String(value)]),
      }}
    >
      {drawn.map(({ name, value }, at) => (
        <Office key={name} name={name} value={value} share={value / most} y={at * ROW + 12} />
      ))}
    </ChartFrame>
  );
}

const MOST = 10;
const ROW = 22;
const LEFT = 112;
const RIGHT = WIDTH - 44;

type OfficeProps = {
  readonly name: string;
  readonly value: number;
  readonly share: number;
  readonly y: number;
};

function Office({ name, value, share, y }: OfficeProps) {
  const x = near(LEFT + share * (RIGHT - LEFT));
  return (
    <>
      <text className="e" x={LEFT - 10} y={y + 4}>
        {shortened(name)}
      </text>
      <path className="axis" d={`M${LEFT} ${y}H${x}`} />
      <circle className="a" cx={x} cy={y} r="5" />
      <text className="s" x={x + 9} y={y + 4}>
        {value}
      </text>
    </>
  );
}

/** As much of a name as fits beside the axis. */
function shortened(name: string): string {
  if (widthOf(name) <= LEFT - 10) return name;
  let kept = "";
  for (const sign of name) {
    if (widthOf(`${kept}${sign}…`) > LEFT - 10) break;
    kept += sign;
  }
  return `${kept}…`;
}
