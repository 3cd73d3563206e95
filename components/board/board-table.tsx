import Link from "next/link";
import { SCROLLABLE } from "@/components/ui/scrollable";
import { printDate, type Moment } from "@/lib/report/dates";
import { wordsOfPlace, type Place, type Progress } from "@/lib/report/progress";
import { BoardLine } from "./board-line";
import { addressOf, type Order, type View } from "./choose-lines";

type BoardTableProps = {
  readonly groups: readonly { readonly place: Place; readonly lines: readonly Progress[] }[];
  readonly view: View;
  readonly now: Moment;
  /** Whether offices can be chosen, to be reminded. */
  readonly selectable: boolean;
};

/** The offices of a region by where they stand. Scrolls sideways where narrow. */
export function BoardTable({ groups, view, now, selectable }: BoardTableProps) {
  const caption = `填报单位，按进度分组（${printDate(now)}）`;
  return (
    <div className="relative overflow-x-auto" aria-label={caption} {...SCROLLABLE}>
      <table className="w-full text-left">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-edge border-b-2">
            {COLUMNS.map((column) => (
              <Head key={column.label} {...column} view={view} />
            ))}
          </tr>
        </thead>
        {groups.map(({ place, lines }) => (
          <tbody key={place}>
            <tr>
              <th scope="rowgroup" colSpan={COLUMNS.length} className="bg-tint px-2 py-1.5 font-bold">
                <span aria-hidden="true">{wordsOfPlace(place).sign} </span>
                {wordsOfPlace(place).label} {lines.length}
              </th>
            </tr>
            {lines.map((line) => (
              <BoardLine key={line.officeId} line={line} now={now} selectable={selectable} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type Column = { readonly label: string; readonly order?: Order };

const COLUMNS: readonly Column[] = [
  { label: "单位", order: "office" },
  { label: "截止日期", order: "due" },
  { label: "逾期", order: "late" },
  { label: "责任人" },
  { label: "最近变动", order: "last" },
];

/** The head of a column; where it can be sorted by, pressed again it turns the order round. */
function Head({ label, order, view }: Column & { readonly view: View }) {
  if (!order)
    return (
      <th scope="col" className={CELL}>
        {label}
      </th>
    );
  const current = view.order === order;
  const descending = current ? !view.descending : FIRST_DESCENDING.includes(order);
  const turned = current && order !== "office";
  return (
    <th
      scope="col"
      aria-sort={turned ? (view.descending ? "descending" : "ascending") : undefined}
      className={CELL}
    >
      <Link
        href={addressOf({ ...view, order, descending: order === "office" ? false : descending })}
        prefetch={false}
        className="text-ink"
      >
        {label}
      </Link>
      {turned && <span aria-hidden="true">{view.descending ? " ▼" : " ▲"}</span>}
    </th>
  );
}

/** The latest and the last are what one looks for first. */
const FIRST_DESCENDING: readonly Order[] = ["late", "last"];

const CELL = "py-2 pr-4 pl-2 whitespace-nowrap";
