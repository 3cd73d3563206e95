import Link from "next/link";
import type { ReactNode } from "react";
import { BASES, BASIS_NAMES } from "@/lib/report/rollup/standing";
import { addressOf, type Shown } from "./address";

/** Another year, or other reports counted; the opened cell stays open. */
export function RollupSwitches({
  shown,
  years,
}: {
  readonly shown: Shown;
  readonly years: readonly number[];
}) {
  const { year, basis, cell = null } = shown;
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-3">
      <nav aria-label="报告年度" className="flex flex-wrap gap-1">
        {years.map((other) => (
          <Switch key={other} href={addressOf({ year: other, basis })} current={other === year}>
            {other}年
          </Switch>
        ))}
      </nav>
      <nav aria-label="汇总范围" className="flex flex-wrap gap-1">
        {BASIS_NAMES.map((name) => (
          <Switch key={name} href={addressOf({ year, basis: name, cell })} current={name === basis}>
            {BASES[name].label}
          </Switch>
        ))}
      </nav>
    </div>
  );
}

type SwitchProps = { readonly href: string; readonly current: boolean; readonly children: ReactNode };

function Switch({ href, current, children }: SwitchProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className="border-line text-ink hover:bg-tint aria-[current]:border-accent aria-[current]:bg-accent-tint aria-[current]:text-accent-deep rounded-md border px-3 py-1 no-underline aria-[current]:font-bold"
    >
      {children}
    </Link>
  );
}
