import Link from "next/link";

/** The other years there is a board for. */
export function BoardYears({ years, year }: { readonly years: readonly number[]; readonly year: number }) {
  return (
    <nav aria-label="报告年度" className="flex flex-wrap gap-1">
      {years.map((other) => (
        <Link
          key={other}
          href={`/board?year=${other}`}
          prefetch={false}
          aria-current={other === year ? "page" : undefined}
          className="border-line text-ink hover:bg-tint aria-[current]:border-accent aria-[current]:bg-accent-tint aria-[current]:text-accent-deep rounded-md border px-3 py-1 no-underline aria-[current]:font-bold"
        >
          {other}年
        </Link>
      ))}
    </nav>
  );
}
