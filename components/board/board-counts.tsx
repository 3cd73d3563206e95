import Link from "next/link";
import { PLACES, wordsOfPlace, type Counts } from "@/lib/report/progress";
import { addressOf, type View, type Wanted } from "./choose-lines";

/** How many offices stand where: every count is the way to them. */
export function BoardCounts({ counts, view }: { readonly counts: Counts; readonly view: View }) {
  return (
    <nav aria-label="按进度筛选" className="flex flex-wrap gap-x-1 gap-y-2">
      {linesOf(counts).map(({ wanted, label, count }) => (
        <Link
          key={label}
          href={addressOf({ ...view, wanted })}
          prefetch={false}
          aria-current={wanted === view.wanted ? "page" : undefined}
          className="border-line text-ink hover:bg-tint aria-[current]:border-accent aria-[current]:bg-accent-tint aria-[current]:text-accent-deep rounded-md border px-3 py-1 no-underline aria-[current]:font-bold"
        >
          {label} <span className="tabular-nums">{count}</span>
        </Link>
      ))}
    </nav>
  );
}

type Line = { readonly wanted: Wanted; readonly label: string; readonly count: number };

function linesOf({ total, places, overdue, late }: Counts): readonly Line[] {
  const placed = PLACES.map((place): Line => {
    const { sign, label } = wordsOfPlace(place);
    return { wanted: place, label: `${sign} ${label}`, count: places.get(place) ?? 0 };
  });
  return [
    { wanted: null, label: "全部", count: total },
    ...placed,
    { wanted: "overdue", label: "逾期未报", count: overdue },
    { wanted: "late", label: "迟报", count: late },
  ];
}
