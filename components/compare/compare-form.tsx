import { COMPARE } from "@/components/site/addresses";
import { allLines, type Line } from "@/lib/report/series/lines";
import { EDITIONS } from "@/lib/template/editions";
import { MOST, type Choices, type Selection } from "./comparison";

type CompareFormProps = { readonly asked: Selection; readonly choices: Choices; readonly open: boolean };

/** Which offices, years and rows: checkboxes and an address, no script. */
export function CompareForm({ asked, choices, open }: CompareFormProps) {
  return (
    <details className="choose" open={open}>
      <summary>选择单位、年度和指标</summary>
      <form action={COMPARE}>
        <Offices asked={asked} choices={choices} />
        <fieldset>
          <legend>报告年度（最多{MOST.years}个）</legend>
          <Boxes
            name="years"
            chosen={asked.years.map(String)}
            boxes={choices.years.map((year) => ({ value: String(year), label: `${year}年` }))}
          />
        </fieldset>
        {GROUPS.map(({ legend, lines }) => (
          <fieldset key={legend}>
            <legend>{legend}</legend>
            <Boxes
              name="rows"
              chosen={asked.rows}
              boxes={lines.map((line) => ({ value: line.id, label: named(line) }))}
            />
          </fieldset>
        ))}
        <button>比较</button>
      </form>
    </details>
  );
}

function Offices({ asked, choices: { offices, more } }: Omit<CompareFormProps, "open">) {
  return (
    <fieldset>
      <legend>单位（最多{MOST.offices}个）</legend>
      <p>
        <label htmlFor="find">名称中的字</label>
        <input id="find" name="find" maxLength={40} defaultValue={asked.find} />
        <button>查找单位</button>
      </p>
      {offices.length === 0 && <p>没有找到已公开报告的单位。请换用名称中的其他字再查找。</p>}
      <Boxes
        name="offices"
        chosen={asked.offices}
        boxes={offices.map(({ office }) => ({ value: office.slug, label: office.fullName }))}
      />
      {more && <p>单位较多，只列出一部分。填写名称中的字可以查找其他单位，已选的单位保留。</p>}
    </fieldset>
  );
}

type BoxesProps = {
  readonly name: string;
  readonly chosen: readonly string[];
  readonly boxes: readonly { readonly value: string; readonly label: string }[];
};

function Boxes({ name, chosen, boxes }: BoxesProps) {
  return (
    <ul>
      {boxes.map(({ value, label }) => (
        <li key={value}>
          <label>
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
            {label}
          </label>
        </li>
      ))}
    </ul>
  );
}

/** Rows of the form in force by table, then what earlier forms alone asked for. Of 表三 the totals. */
const GROUPS = groups();

function groups() {
  const newest = EDITIONS.at(-1);
  const offered = allLines().filter((line) => isWhole(line));
  const tables = [2, 3, 4] as const;
  const now = tables.map((ordinal) => ({
    legend: `指标：表${{ 2: "二", 3: "三", 4: "四" }[ordinal]}（共最多选${MOST.rows}项）`,
    lines: offered.filter(
      ({ table, cells }) => table.ordinal === ordinal && newest !== undefined && cells.has(newest.id),
    ),
  }));
  const past = EDITIONS.slice(0, -1).map((edition) => ({
    legend: `指标：只在${edition.name}中的项目`,
    lines: offered.filter(({ cells }) => cells.size === 1 && cells.has(edition.id)),
  }));
  return [...now, ...past].filter(({ lines }) => lines.length > 0);
}

/** 表三 is offered by its totals: a column of its own can be asked for in the address. */
function isWhole({ table, cells }: Line): boolean {
  return table.join !== "|" || [...cells.values()].every((each) => each[0]?.column.at(-1)?.total === true);
}

function named({ label, unit }: Line): string {
  return `${label.replace(/^\S+ /u, "")}（${unit}）`;
}
